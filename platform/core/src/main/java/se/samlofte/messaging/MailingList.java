package se.samlofte.messaging;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * That a letter goes to people who asked for such letters, and how they end it (RFC 2919, RFC 2369, RFC 8058).
 *
 * @param id of the list, such as {@code loften.heby.example.se}; the same in all its letters
 * @param unsubscribe where a POST ends it at once, and a page says what will happen; the reader's own
 */
public record MailingList(String id, URI unsubscribe) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,10}");

    public MailingList {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A list's id is made of letters, digits, hyphens and full stops");
        }
        if (unsubscribe.getHost() == null || !unsubscribe.toString().matches("[!-~]+")) {
            throw new IllegalArgumentException("A list is left at a whole address");
        }
    }
}
