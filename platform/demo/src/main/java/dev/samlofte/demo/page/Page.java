package dev.samlofte.demo.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import se.samlofte.web.Templates;

/**
 * One page of the demonstration, from a template.
 *
 * @param template such as {@code demo/people.jte}
 * @param parameters the template's {@code @param} values by name
 */
public record Page(String template, Map<String, Object> parameters) {

    private static final Templates TEMPLATES = new Templates();

    public static Page of(String template) {
        return new Page(template, Map.of());
    }

    public Page with(Map<String, Object> values) {
        return new Page(template, values);
    }

    /** Writes the page with the status that the response has. */
    public void writeTo(HttpServletResponse response) throws IOException {
        byte[] page = TEMPLATES.text(template, parameters).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
