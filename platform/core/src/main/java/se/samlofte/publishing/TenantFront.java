package se.samlofte.publishing;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.LogoFile;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** A municipality's front page, made of what its modules have to show, and its logo as a file. */
@Component
class TenantFront implements PublicPages {

    private final List<FrontSections> sections;
    private final ModuleGate gate;
    private final TenantProfiles profiles;
    private final Shell shell;
    private final Texts texts;

    TenantFront(List<FrontSections> sections, ModuleGate gate, TenantProfiles profiles, Shell shell, Texts texts) {
        this.sections = sections;
        this.gate = gate;
        this.profiles = profiles;
        this.shell = shell;
        this.texts = texts;
    }

    @Override
    public List<PublicPage> pages(Tenant tenant, Language language) {
        TenantProfile profile = profiles.current();
        List<PublicPage> pages = new ArrayList<>();
        pages.add(front(tenant, profile, language));
        if (language == Language.SV) {
            LogoFile.of(tenant, profile)
                    .map(logo -> new PublicPage(logo.path(), "image/svg+xml", logo.svg(), PublicPage.ALWAYS))
                    .ifPresent(pages::add);
        }
        return pages;
    }

    private PublicPage front(Tenant tenant, TenantProfile profile, Language language) {
        Ui ui = texts.in(language);
        PageFrame frame = new PageFrame(
                tenant,
                profile,
                language,
                ui.text("publishing.tenant.title", tenant.name()),
                ui.text("publishing.tenant.lead", tenant.officialName()),
                "",
                List.of());
        String html = shell.page(
                frame,
                "publishing/tenant.jte",
                Map.of("sections", sections(tenant, language), "modules", modules(tenant, language)));
        return PublicPage.html(frame.address(language), html, PublicPage.ALWAYS);
    }

    private List<Content> sections(Tenant tenant, Language language) {
        return sections.stream()
                .filter(source -> gate.isOpen(tenant, source.getClass()))
                .flatMap(source -> source.section(tenant, language).stream())
                .toList();
    }

    private List<PageFrame.Crumb> modules(Tenant tenant, Language language) {
        return gate.modules().stream()
                .filter(module ->
                        tenant.hasOn(module.id()) && !module.publicPaths().isEmpty())
                .map(module -> new PageFrame.Crumb(
                        module.name(language),
                        tenant.path(language) + "/" + module.publicPaths().getFirst()))
                .toList();
    }
}
