package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.UriUtils;
import se.samlofte.tenancy.NotPermittedException;

/** Every refusal and fault of the API as RFC 9457 problem details with all five members. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<Object> notFound(NotFoundException exception, HttpServletRequest request) {
        return respond(HttpStatus.NOT_FOUND, String.valueOf(exception.getMessage()), request);
    }

    @ExceptionHandler(BadRequestException.class)
    ResponseEntity<Object> badRequest(BadRequestException exception, HttpServletRequest request) {
        return respond(HttpStatus.BAD_REQUEST, String.valueOf(exception.getMessage()), request);
    }

    @ExceptionHandler(RefusalException.class)
    ResponseEntity<Object> refused(RefusalException refusal, HttpServletRequest request) {
        ProblemDetail problem = problem(refusal.status(), String.valueOf(refusal.getMessage()), request);
        if (!refusal.errors().isEmpty()) {
            problem.setProperty("errors", refusal.errors());
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        Integer version = refusal.version();
        if (version != null) {
            problem.setProperty("currentVersion", version);
            answer.eTag("\"" + version + "\"");
        }
        return answer.body(problem);
    }

    @ExceptionHandler(NotPermittedException.class)
    ResponseEntity<Object> notPermitted(NotPermittedException exception, HttpServletRequest request) {
        return respond(HttpStatus.FORBIDDEN, "This needs the permission " + exception.permission() + ".", request);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException exception, HttpServletRequest request) {
        return respond(
                HttpStatus.BAD_REQUEST,
                "The parameter '%s' has a value of the wrong kind.".formatted(exception.getName()),
                request);
    }

    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> tooManyParameters(InvalidParameterException exception, HttpServletRequest request) {
        return respond(HttpStatus.BAD_REQUEST, "The parameters cannot be read, or there are too many.", request);
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<Object> fault(RuntimeException exception, HttpServletRequest request) {
        LOG.error("A request to the API failed", exception);
        return respond(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side. Try again in a while.", request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && request instanceof ServletWebRequest web) {
            complete(problem, web.getRequest());
        }
        // the given ones may be read-only
        HttpHeaders own = new HttpHeaders();
        own.putAll(headers);
        if (body instanceof ProblemDetail) {
            own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        return new ResponseEntity<>(body, own, status);
    }

    private static ResponseEntity<Object> respond(HttpStatus status, String detail, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, detail, request));
    }

    static ProblemDetail problem(HttpStatusCode status, String detail, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        complete(problem, request);
        return problem;
    }

    /** @param path as it was asked for, even when it is none */
    static ProblemDetail problem(HttpStatusCode status, String detail, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        complete(problem, path);
        return problem;
    }

    private static void complete(ProblemDetail problem, HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        complete(problem, original == null ? request.getRequestURI() : original.toString());
    }

    private static void complete(ProblemDetail problem, String path) {
        problem.setType(URI.create("about:blank"));
        if (problem.getInstance() == null) {
            problem.setInstance(address(path));
        }
        if (problem.getDetail() == null) {
            problem.setDetail(String.valueOf(problem.getTitle()));
        }
    }

    private static URI address(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException e) {
            return URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8));
        }
    }
}
