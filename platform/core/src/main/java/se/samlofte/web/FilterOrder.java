package se.samlofte.web;

import org.springframework.core.Ordered;

/** In which order our filters see a request. */
public final class FilterOrder {

    /** Security headers stand on every response, also on those that later filters send. */
    public static final int RESPONSE_HEADERS = Ordered.HIGHEST_PRECEDENCE;

    public static final int PUBLISHED_PAGES = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Signed-in people's sessions; ahead of Spring Security, behind what is the same for everybody. */
    public static final int SESSION = -300;

    /** Ahead of Spring Security (-100): whose address is this? */
    public static final int TENANT = -200;

    /** After Spring Security: as whom may the database be read? */
    public static final int ACCESS = 0;

    private FilterOrder() {}
}
