package se.samlofte.publishing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.samlofte.pictures.Raster;
import se.samlofte.web.Assets;
import se.samlofte.web.ResponseHeaders;

/**
 * Serves finished pages and hashed assets ahead of everything else: no query, no template, no session. Whatever is
 * neither passes on.
 */
final class PublishedPagesFilter extends HttpFilter {

    private static final int PERMANENT_REDIRECT = 308;

    private final transient PublishedPages pages;
    private final transient Assets assets;
    private final transient Raster raster;

    PublishedPagesFilter(PublishedPages pages, Assets assets, Raster raster) {
        this.pages = pages;
        this.assets = assets;
        this.raster = raster;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (!reads || !serve(request, response, request.getRequestURI())) {
            chain.doFilter(request, response);
        }
    }

    private boolean serve(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        FinishedPage page = pages.find(path);
        if (page != null) {
            response.setHeader("Cache-Control", "no-cache");
            if (ResponseHeaders.isCard(path)) {
                ResponseHeaders.letBeFramed(response);
            }
            send(request, response, page);
            return true;
        }
        Assets.Asset asset = path.startsWith(Assets.FOLDER) ? assets.find(path) : null;
        if (asset != null) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            write(request, response, asset.contentType(), asset.gzip(), asset.plain());
            return true;
        }
        FinishedPage drawing = path.endsWith(SharedPicture.PNG) ? pages.find(SharedPicture.drawingOf(path)) : null;
        if (drawing != null) {
            response.setHeader("Cache-Control", "no-cache");
            sendDrawn(request, response, drawing);
            return true;
        }
        String withoutSlash = withoutTrailingSlash(path);
        if (withoutSlash != null && pages.find(withoutSlash) != null) {
            response.setStatus(PERMANENT_REDIRECT);
            response.setHeader("Location", withoutSlash);
            return true;
        }
        return false;
    }

    /** Drawn when the first one asks: hardly anybody but the sites where links are shared ever does. */
    private void sendDrawn(HttpServletRequest request, HttpServletResponse response, FinishedPage drawing)
            throws IOException {
        String etag = '"' + drawing.etag() + "-png\"";
        response.setHeader("ETag", etag);
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(etag) || known.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String svg = new String(drawing.plain(), StandardCharsets.UTF_8);
        byte[] png = raster.png(svg, SharedPicture.WIDTH, SharedPicture.HEIGHT);
        response.setContentType("image/png");
        response.setContentLength(png.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(png);
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, FinishedPage page)
            throws IOException {
        boolean compressed = takesGzip(request);
        String etag = compressed ? '"' + page.etag() + "-gz\"" : '"' + page.etag() + '"';
        response.setHeader("ETag", etag);
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(etag) || known.strip().equals("*"))) {
            response.setHeader("Vary", "Accept-Encoding");
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        write(request, response, page.contentType(), page.gzip(), compressed ? null : page.plain());
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String contentType,
            byte[] gzip,
            byte @Nullable [] plain)
            throws IOException {
        boolean compressed = takesGzip(request) || plain == null;
        byte[] bytes = compressed || plain == null ? gzip : plain;
        response.setContentType(contentType);
        response.setHeader("Vary", "Accept-Encoding");
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static @Nullable String withoutTrailingSlash(String path) {
        // "//host" as a Location would lead elsewhere; such a path is no page of ours anyway
        boolean trailing = path.length() > 1 && path.endsWith("/") && !path.startsWith("//");
        return trailing ? path.substring(0, path.length() - 1) : null;
    }
}
