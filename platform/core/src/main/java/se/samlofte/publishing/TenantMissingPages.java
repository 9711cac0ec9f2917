package se.samlofte.publishing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.ErrorPage;
import se.samlofte.web.MissingPages;

/** Renders them with the other pages, so that a wrong address costs no question to the database. */
@Component
class TenantMissingPages implements PublicPages, MissingPages {

    private static final String PATH = "/404.html";

    private final TenantProfiles profiles;
    private final ErrorPage errors;
    private final PublishedPages published;

    TenantMissingPages(TenantProfiles profiles, ErrorPage errors, PublishedPages published) {
        this.profiles = profiles;
        this.errors = errors;
        this.published = published;
    }

    @Override
    public List<PublicPage> pages(Tenant tenant, Language language) {
        String html = errors.missing(tenant, profiles.current(), language);
        return List.of(PublicPage.html(tenant.path(language) + PATH, html, PublicPage.ALWAYS));
    }

    @Override
    public Optional<byte[]> below(Tenant tenant, Language language) {
        return Optional.ofNullable(published.find(tenant.path(language) + PATH)).map(FinishedPage::plain);
    }
}
