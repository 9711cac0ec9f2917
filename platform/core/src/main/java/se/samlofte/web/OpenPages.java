package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;

/** A municipality's pages for one purpose, such as the one behind a link in a letter: kept by nobody, found by no search engine. */
@Component
public class OpenPages {

    private final Shell shell;
    private final Texts texts;
    private final TenantProfiles profiles;

    OpenPages(Shell shell, Texts texts, TenantProfiles profiles) {
        this.shell = shell;
        this.texts = texts;
        this.profiles = profiles;
    }

    /**
     * The municipality in the request's address.
     *
     * @throws NotFoundException when it names none
     */
    public Tenant tenant(HttpServletRequest request) {
        return RequestTenant.of(request).orElseThrow(() -> new NotFoundException("No such municipality."));
    }

    public Ui ui(Language language) {
        return texts.in(language);
    }

    /**
     * A template as such a page.
     *
     * @param title key of the heading
     * @param parameters the template's own; it also gets {@code ui}, {@code frame} ({@link PageFrame}) and
     *     {@code components}
     */
    public ResponseEntity<byte[]> page(
            HttpStatus status,
            Tenant tenant,
            Language language,
            String title,
            String template,
            Map<String, Object> parameters) {
        TenantProfile profile = AccessScope.call(Access.visitor(tenant.id()), profiles::current);
        String heading = texts.in(language).text(title);
        PageFrame frame = PageFrame.belowFront(tenant, profile, language, heading, heading, StaffAddress.SIGN_IN);
        return StaffPages.respond(status, shell.pageWithoutAddress(frame, template, parameters));
    }

    /** Something that cannot be done, and what to do instead: texts {@code <key>.title}, {@code .what}, {@code .do}. */
    public ResponseEntity<byte[]> word(HttpStatus status, Tenant tenant, Language language, String key) {
        String back = tenant.path(language) + StaffAddress.SIGN_IN;
        return page(status, tenant, language, key + ".title", "web/link-sent.jte", Map.of("key", key, "back", back));
    }
}
