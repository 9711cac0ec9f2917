package se.samlofte.identity;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as we send to it and compare it: ASCII, lower case, the domain in its encoded form, at most 254
 * characters (RFC 5321). Nothing in it can end a header (SAFETY I09, I11).
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    public EmailAddress {
        if (!normalised(value).equals(Optional.of(value))) {
            throw new IllegalArgumentException("Not a normalised e-mail address");
        }
    }

    /** The address somebody typed; empty when it is none. */
    public static Optional<EmailAddress> parse(@Nullable String typed) {
        return typed == null || typed.length() > LONGEST * 2
                ? Optional.empty()
                : normalised(typed).map(EmailAddress::new);
    }

    /** What stands after the @. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "an e-mail address";
    }

    private static Optional<String> normalised(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        int at = text.indexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || text.indexOf('@', at + 1) >= 0) {
            return Optional.empty();
        }
        String local = text.substring(0, at).toLowerCase(Locale.ROOT);
        return LOCAL_PART.matcher(local).matches()
                ? domain(text.substring(at + 1))
                        .map(domain -> local + "@" + domain)
                        .filter(EmailAddress::isValid)
                : Optional.empty();
    }

    private static Optional<String> domain(String text) {
        try {
            String domain = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return domain.indexOf('.') > 0 ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isValid(String address) {
        try {
            new InternetAddress(address, true).validate();
            return address.length() <= LONGEST;
        } catch (AddressException e) {
            return false;
        }
    }
}
