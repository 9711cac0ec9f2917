package se.samlofte.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.TenantProfiles;

/** Puts a staff page between header and footer, and answers with it. Staff pages are never kept by anybody. */
@Component
public class StaffPages {

    private final Shell shell;
    private final Texts texts;
    private final Assets assets;
    private final ModuleGate gate;
    private final TenantProfiles profiles;
    private final List<NavigationEntries> navigation;

    StaffPages(
            Shell shell,
            Texts texts,
            Assets assets,
            ModuleGate gate,
            TenantProfiles profiles,
            List<NavigationEntries> navigation) {
        this.shell = shell;
        this.texts = texts;
        this.assets = assets;
        this.gate = gate;
        this.profiles = profiles;
        this.navigation = navigation;
    }

    /** Texts and dates in the request's language. */
    public Ui ui(StaffRequest request) {
        return texts.in(request.language());
    }

    /**
     * A template as a staff page.
     *
     * @param parameters its own; it also gets {@code ui}, {@code frame} ({@link StaffFrame}), {@code csrf} and
     *     {@code components}
     */
    public ResponseEntity<byte[]> page(StaffFrame frame, String template, Map<String, Object> parameters) {
        return page(HttpStatus.OK, frame, template, parameters);
    }

    /** The same with another status, such as 422 for a form that came back with what is wrong in it. */
    public ResponseEntity<byte[]> page(
            HttpStatusCode status, StaffFrame frame, String template, Map<String, Object> parameters) {
        return respond(status, html(frame, template, parameters));
    }

    /** A template with nothing around it, for a wall; scripts have no part in it. */
    public ResponseEntity<byte[]> barePage(StaffFrame frame, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("frame", frame);
        all.put("csrf", frame.request().csrf());
        return respond(HttpStatus.OK, shell.barePage(frame, profiles.colours(), template, all));
    }

    /** After a command: where to go on, so that reloading does not send it again. */
    public ResponseEntity<byte[]> goTo(StaffRequest request, String below) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.address(below)))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** A template alone, for a part of a page that htmx asks for. */
    public ResponseEntity<byte[]> part(StaffRequest request, String template, Map<String, Object> parameters) {
        return respond(HttpStatus.OK, shell.fragment(request.language(), template, parameters));
    }

    static ResponseEntity<byte[]> respond(String html) {
        return respond(HttpStatus.OK, html);
    }

    static ResponseEntity<byte[]> respond(HttpStatusCode status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** A page as a filter sends it, ahead of every controller. */
    static void send(ResponseEntity<byte[]> page, HttpServletResponse response) throws IOException {
        response.setStatus(page.getStatusCode().value());
        page.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        byte[] body = page.getBody();
        if (body != null) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private String html(StaffFrame frame, String template, Map<String, Object> parameters) {
        StaffRequest request = frame.request();
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("frame", frame);
        all.put("csrf", request.csrf());
        String notice = request.takeNotice();
        return shell.staffPage(
                frame,
                new StaffLayout(
                        profiles.colours(),
                        menu(frame),
                        notice == null ? null : ui(request).text(notice),
                        assets.address("htmx.js"),
                        assets.address("workspace.js")),
                template,
                all);
    }

    private List<Layout.MenuEntry> menu(StaffFrame frame) {
        StaffRequest request = frame.request();
        return navigation.stream()
                .filter(part -> gate.isOpen(request.tenant(), part.getClass()))
                .flatMap(part -> part.entries(request, ui(request)).stream())
                .sorted(Comparator.comparingInt(NavigationEntries.Entry::order))
                .map(entry -> new Layout.MenuEntry(
                        entry.text(), request.address(entry.path()), current(frame.path(), entry.path())))
                .toList();
    }

    private static @Nullable String current(String path, String entry) {
        if (path.equals(entry)) {
            return "page";
        }
        return !entry.isEmpty() && path.startsWith(entry + "/") ? "true" : null;
    }

    /** Both languages that staff pages have. */
    static List<Language> languages() {
        return List.of(Language.SV, Language.EN);
    }
}
