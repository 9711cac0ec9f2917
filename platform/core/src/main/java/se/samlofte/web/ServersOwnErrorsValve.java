package se.samlofte.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before the program sees it, such as an address that cannot be decoded: problem details in the
 * API, else our page. It stands in for Tomcat's own report.
 */
final class ServersOwnErrorsValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServersOwnErrorsValve.class);

    private final ErrorPage page;
    private final JsonMapper json;

    ServersOwnErrorsValve(ErrorPage page, JsonMapper json) {
        this.page = page;
        this.json = json;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        boolean answered = response.getContentWritten() > 0 || response.isCommitted();
        if (status == null || !status.isError() || answered || !response.setErrorReported()) {
            return;
        }
        String path = request.getRequestURI() == null ? "/" : request.getRequestURI();
        boolean api = path.startsWith("/api/");
        byte[] body = api
                ? json.writeValueAsBytes(ApiProblems.problem(status, ErrorPages.detail(status), path))
                : page.html(status.value(), ErrorPages.language(path)).getBytes(StandardCharsets.UTF_8);
        response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("Whoever asked did not wait for the answer", e);
        }
    }
}
