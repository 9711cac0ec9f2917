package se.samlofte.publishing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.ContactCard;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** What the law asks every municipality's site to tell: how accessible it is (SFS 2018:1937) and how data is handled. */
@Component
class StatementPages implements PublicPages {

    private final TenantProfiles profiles;
    private final Shell shell;
    private final Texts texts;

    StatementPages(TenantProfiles profiles, Shell shell, Texts texts) {
        this.profiles = profiles;
        this.shell = shell;
        this.texts = texts;
    }

    @Override
    public List<PublicPage> pages(Tenant tenant, Language language) {
        TenantProfile profile = profiles.current();
        PageFrame accessibility = frame(tenant, profile, language, "accessibility", "/tillganglighet");
        PageFrame privacy = frame(tenant, profile, language, "privacy", "/integritet");
        return List.of(
                page(accessibility, "accessibility", Map.of("statement", statement(accessibility))),
                page(privacy, "privacy", Map.of()));
    }

    private PageFrame frame(Tenant tenant, TenantProfile profile, Language language, String name, String path) {
        Ui ui = texts.in(language);
        return PageFrame.belowFront(
                tenant,
                profile,
                language,
                ui.text("publishing." + name + ".title"),
                ui.text("publishing." + name + ".lead", tenant.officialName()),
                path);
    }

    private PublicPage page(PageFrame frame, String name, Map<String, Object> parameters) {
        String html = shell.page(frame, "publishing/" + name + ".jte", parameters);
        return PublicPage.html(frame.address(frame.language()), html, PublicPage.ALWAYS);
    }

    private AccessibilityStatement statement(PageFrame frame) {
        Ui ui = texts.in(frame.language());
        TenantProfile.Accessibility said = frame.profile().accessibility();
        boolean swedish = frame.language() == Language.SV;
        return new AccessibilityStatement(
                frame.title(),
                frame.description(),
                said.level(),
                said.shortcomings().stream()
                        .map(one -> new AccessibilityStatement.Shortcoming(
                                swedish ? one.text() : one.textEn(), swedish ? one.reason() : one.reasonEn()))
                        .toList(),
                frame.profile().contactFor("ACCESSIBILITY").stream()
                        .map(who -> ContactCard.of(who, frame, ui))
                        .toList(),
                ui.text("publishing.accessibility.tell.nobody"),
                said.reviewedOn());
    }
}
