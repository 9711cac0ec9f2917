package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.samlofte.tenancy.NotPermittedException;

/** What services refuse, as the pages that say so. */
@Order(1)
@ControllerAdvice(annotations = Controller.class)
class PageRefusals {

    private final StaffRefusals staff;

    PageRefusals(StaffRefusals staff) {
        this.staff = staff;
    }

    @ExceptionHandler(NotPermittedException.class)
    @Nullable
    ResponseEntity<byte[]> notPermitted(
            NotPermittedException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (StaffRequest.is(request)) {
            return staff.notPermitted(StaffRequest.of(request), refusal.permission());
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
        return null;
    }

    /** An id that is none is an address where nothing is. */
    @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
    @Nullable
    ResponseEntity<byte[]> notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (StaffRequest.is(request)) {
            return staff.missing(StaffRequest.of(request));
        }
        response.sendError(HttpStatus.NOT_FOUND.value());
        return null;
    }
}
