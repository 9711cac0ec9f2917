package dev.samlofte.demo.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import se.samlofte.web.FilterOrder;

/**
 * The yardstick: a small text that never changes, answered where finished pages are and after the same filters. Only
 * there when the measurement asks for it.
 */
public final class ConstantAnswer extends HttpFilter {

    /** The setting that turns it on. */
    public static final String SETTING = "samlofte.bench";

    static final String ADDRESS = "/bench/constant";
    private static final byte[] TEXT = "Samlofte\n".getBytes(StandardCharsets.US_ASCII);

    /** Just ahead of the finished pages, so that they pass it too and the comparison never flatters them. */
    public static FilterRegistrationBean<ConstantAnswer> registration() {
        FilterRegistrationBean<ConstantAnswer> registration = new FilterRegistrationBean<>(new ConstantAnswer());
        registration.setOrder(FilterOrder.PUBLISHED_PAGES - 1);
        return registration;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().equals(ADDRESS)) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("text/plain");
        response.setContentLength(TEXT.length);
        response.getOutputStream().write(TEXT);
    }
}
