package dev.samlofte.demo.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** What the demonstration's pages are made with: a style sheet and an icon. */
public final class PageFiles extends HttpServlet {

    /** Content type by path. */
    public static final Map<String, String> TYPES =
            Map.of("/demo.css", "text/css; charset=utf-8", "/demo.svg", "image/svg+xml");

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        response.setContentType(Objects.requireNonNull(TYPES.get(path)));
        response.setHeader("Cache-Control", "no-cache");
        try (InputStream in = Objects.requireNonNull(PageFiles.class.getResourceAsStream("/demo" + path))) {
            in.transferTo(response.getOutputStream());
        }
    }
}
