package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfiles;

/**
 * Forms that anybody may send, without account, session or cookie: at {@code /{slug}/formular/…}, in other languages
 * {@code /{slug}/{lang}/formular/…}. They act for nobody, so no token ties them to a session; a {@link FormSeals seal}
 * and an allowance keep programs away.
 */
@Component
public class OpenForms {

    /** What follows the slug, or the language. */
    public static final String PATH = "/formular";

    /** Starts of a controller's addresses, Swedish and English. */
    public static final String SV = "/{slug}" + PATH;

    public static final String EN = "/{slug}/en" + PATH;

    private static final Pattern ADDRESS = Pattern.compile("/[a-z0-9-]+(?:/(en))?" + PATH + "/[a-z-]+(?:/[a-z0-9-]+)?");

    private final Shell shell;
    private final Texts texts;
    private final TenantProfiles profiles;
    private final ClientNetwork networks;
    private final FormSeals seals;

    OpenForms(Shell shell, Texts texts, TenantProfiles profiles, ClientNetwork networks, FormSeals seals) {
        this.shell = shell;
        this.texts = texts;
        this.profiles = profiles;
        this.networks = networks;
        this.seals = seals;
    }

    /**
     * Who asks, as far as it matters.
     *
     * @param network for counting; kept by nobody
     */
    public record Visitor(Tenant tenant, Language language, String network) {

        /** A page of the municipality in the visitor's language. */
        public String address(String below) {
            return tenant.path(language) + below;
        }
    }

    static boolean isAddress(String path) {
        return ADDRESS.matcher(path).matches();
    }

    public Visitor visitor(HttpServletRequest request) {
        Matcher matcher = ADDRESS.matcher(request.getRequestURI());
        Language language = matcher.matches() && matcher.group(1) != null ? Language.EN : Language.SV;
        return visitor(request, language);
    }

    /** Behind a link in a letter, whose language stands in its query. */
    public Visitor visitor(HttpServletRequest request, Language language) {
        Tenant tenant = RequestTenant.of(request).orElseThrow(() -> new NotFoundException("No such municipality."));
        return new Visitor(tenant, language, networks.of(request));
    }

    public Ui ui(Visitor visitor) {
        return texts.in(visitor.language());
    }

    /**
     * A page of the municipality that is kept by nobody and found by no search engine.
     *
     * @param title its heading
     * @param path after slug and language
     * @param parameters its own; it also gets {@code ui}, {@code frame}, {@code components} and a new {@code seal}
     */
    public ResponseEntity<byte[]> page(
            HttpStatus status,
            Visitor visitor,
            String title,
            String path,
            String template,
            Map<String, Object> parameters) {
        PageFrame frame = new PageFrame(
                visitor.tenant(),
                AccessScope.call(Access.visitor(visitor.tenant().id()), profiles::current),
                visitor.language(),
                title,
                title,
                path,
                List.of(PageFrame.front(visitor.tenant(), visitor.language())));
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("seal", seals.make());
        boolean form = ADDRESS.matcher(visitor.address(path)).matches();
        return StaffPages.respond(
                status,
                form ? shell.unlistedPage(frame, template, all) : shell.pageWithoutAddress(frame, template, all));
    }
}
