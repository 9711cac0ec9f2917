package se.samlofte.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;

/** The page for 403, 404, 500 and their like, as finished HTML: what happened and what one can do. */
@Component
public class ErrorPage {

    private static final int SERVER_ERROR = 500;

    private final Shell shell;
    private final Texts texts;

    ErrorPage(Shell shell, Texts texts) {
        this.shell = shell;
        this.texts = texts;
    }

    public String html(int status, Language language) {
        Ui ui = texts.in(language);
        String kind = kind(status);
        PlatformFrame frame = new PlatformFrame(
                language, ui.text("web.error." + kind + ".title"), ui.text("web.error." + kind + ".what"), null);
        return shell.page(
                frame, "web/error.jte", Map.of("kind", kind, "status", status, "home", frame.address(language)));
    }

    /** The page for 404 in a municipality's own frame, with the way to its front page. */
    public String missing(Tenant tenant, TenantProfile profile, Language language) {
        Ui ui = texts.in(language);
        PageFrame frame = new PageFrame(
                tenant,
                profile,
                language,
                ui.text("web.error.404.title"),
                ui.text("web.error.404.what"),
                "/404.html",
                List.of());
        return shell.pageWithoutAddress(frame, "web/missing.jte", Map.of("home", tenant.path(language)));
    }

    private static String kind(int status) {
        return switch (status) {
            case 401 -> "401";
            case 403 -> "403";
            case 404, 410 -> "404";
            default -> status >= SERVER_ERROR ? "500" : "400";
        };
    }
}
