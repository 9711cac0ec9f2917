package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses commands of the API whose {@link SentBy} cannot be read, so that the trail never loses one. */
final class SentByInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean command =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (command && request.getRequestURI().startsWith("/api/") && SentBy.isWrong(request)) {
            throw new BadRequestException("X-Sent-By is written so: joe01doe; type=adAccount, at most 200 characters.");
        }
        return true;
    }
}
