package se.samlofte.publishing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;
import se.samlofte.web.ContactCard;
import se.samlofte.web.PlatformFrame;
import se.samlofte.web.Shell;
import se.samlofte.web.SiteProperties;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** How accessible Samlöfte's own pages are; the municipalities' have statements of their own. */
@Component
class PlatformStatement {

    private static final String KEY = "publishing.accessibility.platform.";

    private final Shell shell;
    private final Texts texts;
    private final SiteProperties site;

    PlatformStatement(Shell shell, Texts texts, SiteProperties site) {
        this.shell = shell;
        this.texts = texts;
        this.site = site;
    }

    PublicPage page(Language language) {
        Ui ui = texts.in(language);
        AccessibilityStatement statement = statement(ui);
        PlatformFrame frame =
                new PlatformFrame(language, statement.title(), statement.lead(), PlatformFrame.ACCESSIBILITY);
        String html = shell.page(frame, "publishing/accessibility.jte", Map.of("statement", statement));
        return PublicPage.html(frame.address(language), html, PublicPage.ALWAYS);
    }

    private AccessibilityStatement statement(Ui ui) {
        List<ContactCard> contacts = Stream.ofNullable(site.email())
                .map(email -> new ContactCard(site.name(), null, email, null, null, false))
                .toList();
        return new AccessibilityStatement(
                ui.text("publishing.accessibility.title"),
                ui.text(KEY + "lead", site.name()),
                "PARTIAL",
                List.of(new AccessibilityStatement.Shortcoming(ui.text(KEY + "shortcoming"), ui.text(KEY + "reason"))),
                contacts,
                ui.text(KEY + "nobody"),
                site.reviewed());
    }
}
