package se.samlofte.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samlofte.tenancy.Language;
import tools.jackson.databind.json.JsonMapper;

/** What a reader sees when there is no page, it is not for them, or something broke: problem details in the API, else a page that helps. */
@Controller
class ErrorPages implements ErrorController {

    private final ErrorPage page;
    private final MissingPages missing;
    private final JsonMapper json;

    ErrorPages(ErrorPage page, MissingPages missing, JsonMapper json) {
        this.page = page;
        this.missing = missing;
        this.json = json;
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(json.writeValueAsBytes(ApiProblems.problem(status, detail(status), request)));
        }
        Language language = language(path);
        byte[] body = missing(request, status, language)
                .orElseGet(() -> page.html(status.value(), language).getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(body);
    }

    /** That of the address. */
    static Language language(String path) {
        return path.matches("(/[^/]*)?/en(/.*)?") ? Language.EN : Language.SV;
    }

    private Optional<byte[]> missing(HttpServletRequest request, HttpStatus status, Language language) {
        return status == HttpStatus.NOT_FOUND
                ? RequestTenant.of(request).flatMap(tenant -> missing.below(tenant, language))
                : Optional.empty();
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    static String detail(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The address or the request cannot be read as it stands.";
            case NOT_FOUND -> "There is nothing at this address.";
            case FORBIDDEN, UNAUTHORIZED -> "This address cannot be used so without signing in.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
            case NOT_ACCEPTABLE -> "The answer is application/json.";
            default -> status.getReasonPhrase() + ".";
        };
    }
}
