package se.samlofte.messaging;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samlofte.identity.LinkLetter;
import se.samlofte.tenancy.Tenant;
import se.samlofte.web.Templates;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/**
 * What stands in a letter with a one-time link: texts {@code messaging.link.<kind>.…}. They know the municipality's
 * official name as {0} and the letter's words, a closed list, as {1} name, {2} role, {3} first day (SAFETY I03).
 */
@Component
class LinkLetterTexts {

    private static final Set<String> WORDS = Set.of("name", "role", "since");
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Texts texts;
    private final Templates templates;

    LinkLetterTexts(Texts texts, Templates templates) {
        this.texts = texts;
        this.templates = templates;
    }

    /** A letter's texts, in its language. */
    record Written(String subject, String text, String html) {}

    Written write(LinkLetter letter, Tenant tenant) {
        if (!WORDS.containsAll(letter.words().keySet()) || !letter.kind().matches("[a-z-]+")) {
            throw new IllegalArgumentException("A letter knows the words " + WORDS + ", not "
                    + letter.words().keySet());
        }
        Ui ui = texts.in(letter.language());
        Object[] words = words(ui, letter.words(), tenant);
        String key = "messaging.link." + letter.kind();
        LocalDateTime until = LocalDateTime.ofInstant(letter.validUntil(), ZONE);
        Parts parts = new Parts(
                ui.text(key + ".subject", words),
                ui.text(key + ".greeting", words),
                ui.text(key + ".body", words),
                ui.text(key + ".button", words),
                letter.link().toString(),
                ui.text(
                        key + ".until",
                        ui.date(until.toLocalDate()),
                        DateTimeFormatter.ofPattern("HH.mm").format(until)),
                ui.text(key + ".not-you", words),
                ui.text("messaging.link.from", tenant.officialName()));
        String html = templates.text("messaging/link-letter.jte", Map.of("ui", ui, "parts", parts));
        return new Written(parts.subject(), parts.asText(), html);
    }

    private static Object[] words(Ui ui, Map<String, String> words, Tenant tenant) {
        String role = words.get("role");
        String since = words.get("since");
        return new Object[] {
            tenant.officialName(),
            words.getOrDefault("name", ""),
            role == null ? "" : ui.text("web.role." + role),
            since == null ? "" : ui.date(LocalDate.parse(since))
        };
    }
}
