package se.samlofte.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;

/** The page for 403, 404, 500 and their like, as finished HTML: what happened and what one can do. Needs no tenant. */
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

    private static String kind(int status) {
        return switch (status) {
            case 401, 403 -> "403";
            case 404, 410 -> "404";
            default -> status >= SERVER_ERROR ? "500" : "400";
        };
    }
}
