package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a calling system says it sends a command for: {@code X-Sent-By: joe01doe; type=adAccount} (the convention of
 * Sundsvalls kommun). It gives nobody a right; the audit trail keeps it.
 */
final class SentBy {

    static final String HEADER = "X-Sent-By";

    private static final int LONGEST = 200;
    private static final Pattern FORM =
            Pattern.compile("[\\p{Alnum}._@+:/\\\\-]{1,150} ?; ?type=[A-Za-z][A-Za-z0-9_-]{0,39}");

    private SentBy() {}

    /** What the header says; absent without one, and when it is wrong. */
    static Optional<String> of(HttpServletRequest request) {
        List<String> sent = sent(request);
        return sent.size() == 1 && isRight(sent.getFirst()) ? Optional.of(sent.getFirst()) : Optional.empty();
    }

    static boolean isWrong(HttpServletRequest request) {
        return !sent(request).isEmpty() && of(request).isEmpty();
    }

    private static boolean isRight(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    private static List<String> sent(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HEADER));
    }
}
