package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlofte.identity.BaseAddress;
import se.samlofte.identity.LinkAddress;
import se.samlofte.messaging.Letter;
import se.samlofte.pledges.Due;
import se.samlofte.pledges.ReminderLetters;
import se.samlofte.pledges.Reminders;
import se.samlofte.pledges.Responsible;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;
import se.samlofte.web.Templates;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/**
 * The letters to those who answer for commitments, in Swedish: nothing of anybody else, no picture, no address but our
 * own (SAFETY P14). What is told only afterwards is asked for by month.
 */
@Component
class MailedReminders implements ReminderLetters {

    private final Texts texts;
    private final Templates templates;
    private final Tenants tenants;
    private final BaseAddress base;
    private final DraftFrames frames;

    MailedReminders(Texts texts, Templates templates, Tenants tenants, BaseAddress base, DraftFrames frames) {
        this.texts = texts;
        this.templates = templates;
        this.tenants = tenants;
        this.base = base;
        this.frames = frames;
    }

    @Override
    public Letter write(UUID id, Responsible whom, List<Item> items) {
        Tenant tenant = tenants.byId(AccessScope.tenant()).orElseThrow();
        Ui ui = texts.in(Language.SV);
        List<LetterLine> lines =
                items.stream().map(item -> line(ui, tenant, item)).toList();
        String subject = ui.text("pledges.letter.subject", tenant.officialName(), lines.size());
        String greeting = ui.text("pledges.letter.greeting");
        String body = ui.text("pledges.letter.body", tenant.officialName(), whom.role(), lines.size());
        String after = ui.text("pledges.letter.after");
        String from = ui.text("messaging.link.from", tenant.officialName());
        List<String> paragraphs = new ArrayList<>(List.of(greeting, body));
        lines.forEach(line -> paragraphs.add(
                line.commitment() + "\n" + line.question() + "\n" + line.button() + ":\n" + line.link()));
        paragraphs.add(after);
        paragraphs.add("-- \n" + from);
        String html = templates.text(
                "pledges/letter.jte",
                Map.of(
                        "subject", subject,
                        "greeting", greeting,
                        "body", body,
                        "lines", lines,
                        "after", after,
                        "from", from));
        return new Letter(
                id,
                subject,
                String.join("\n\n", paragraphs) + "\n",
                html,
                frames.instant().plus(Reminders.VALID));
    }

    private LetterLine line(Ui ui, Tenant tenant, Item item) {
        Due due = item.due();
        return new LetterLine(
                due.commitment().text(),
                new DueWords(ui).question(due),
                ui.text("pledges.letter.button." + due.kind()),
                base.of(LinkAddress.of(tenant, Language.SV, Reminders.PURPOSE, item.token()))
                        .toString());
    }
}
