package se.samlofte.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts the pages of those with a role above the tenants between the platform's header and footer. */
@Component
public class OverviewPages {

    private final Shell shell;
    private final Texts texts;

    OverviewPages(Shell shell, Texts texts) {
        this.shell = shell;
        this.texts = texts;
    }

    public Ui ui(OverviewRequest request) {
        return texts.in(request.language());
    }

    /** @param parameters the template's own; it also gets {@code ui}, {@code components} and {@code overview} */
    public ResponseEntity<byte[]> page(
            OverviewRequest request, String title, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("overview", request);
        PlatformFrame frame = new PlatformFrame(
                request.language(), title, title, request.request().getRequestURI());
        return StaffPages.respond(shell.unlistedPage(frame, template, all));
    }
}
