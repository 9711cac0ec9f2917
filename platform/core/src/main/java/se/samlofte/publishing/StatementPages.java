package se.samlofte.publishing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
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
        return List.of(
                page(tenant, profile, language, "accessibility", "/tillganglighet"),
                page(tenant, profile, language, "privacy", "/integritet"));
    }

    private PublicPage page(Tenant tenant, TenantProfile profile, Language language, String name, String path) {
        Ui ui = texts.in(language);
        PageFrame frame = PageFrame.belowFront(
                tenant,
                profile,
                language,
                ui.text("publishing." + name + ".title"),
                ui.text("publishing." + name + ".lead", tenant.officialName()),
                path);
        return PublicPage.html(
                frame.address(language), shell.page(frame, "publishing/" + name + ".jte", Map.of()), PublicPage.ALWAYS);
    }
}
