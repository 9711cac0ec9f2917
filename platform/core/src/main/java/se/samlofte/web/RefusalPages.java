package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;

/** Puts a refusal where whoever is refused is: in the workspace, in the municipality's frame, or in the platform's. */
@Component
class RefusalPages {

    private static final String TEMPLATE = "web/refusal.jte";

    private final StaffPages pages;
    private final Shell shell;
    private final Texts texts;
    private final TenantProfiles profiles;

    RefusalPages(StaffPages pages, Shell shell, Texts texts, TenantProfiles profiles) {
        this.pages = pages;
        this.shell = shell;
        this.texts = texts;
        this.profiles = profiles;
    }

    Ui ui(HttpServletRequest request) {
        return texts.in(StaffAddress.language(request));
    }

    /** In the workspace, with the database bound as for any of its pages. */
    ResponseEntity<byte[]> inWorkspace(HttpStatus status, StaffRequest request, Refusal refusal) {
        HttpServletRequest asked = request.request();
        String path = HttpMethod.GET.matches(asked.getMethod()) ? StaffAddress.below(asked) : "";
        StaffFrame frame = StaffFrame.below(request, pages.ui(request), refusal.title(), path);
        return pages.page(status, frame, TEMPLATE, Map.of("refusal", refusal));
    }

    /** Outside the workspace. */
    ResponseEntity<byte[]> outside(HttpStatus status, HttpServletRequest request, Refusal refusal) {
        Language language = StaffAddress.language(request);
        Optional<Tenant> tenant = RequestTenant.of(request);
        Map<String, Object> parameters = Map.of("refusal", refusal);
        String html = tenant.map(
                        found -> shell.pageWithoutAddress(frame(found, language, refusal), TEMPLATE, parameters))
                .orElseGet(() -> shell.page(
                        new PlatformFrame(language, refusal.title(), refusal.title(), null), TEMPLATE, parameters));
        return StaffPages.respond(status, html);
    }

    private PageFrame frame(Tenant tenant, Language language, Refusal refusal) {
        TenantProfile profile = AccessScope.call(Access.visitor(tenant.id()), profiles::current);
        return new PageFrame(tenant, profile, language, refusal.title(), refusal.title(), "/403.html", List.of());
    }
}
