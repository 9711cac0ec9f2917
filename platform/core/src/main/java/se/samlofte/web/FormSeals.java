package se.samlofte.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.DerivedKeys;
import se.samlofte.tenancy.Ids;

/**
 * Seals on forms that anybody may send without a session: each says when the form was made, and which one it is, so
 * that nobody sends it the moment it was fetched, days later, or twice.
 */
@Component
public class FormSeals {

    private static final String PURPOSE = "form-seal";
    private static final Pattern SEAL =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");
    private static final int BITS_AFTER_TIME = 16;

    /** Faster than anybody reads the form and writes a word. */
    static final Duration TOO_SOON = Duration.ofSeconds(3);

    static final Duration TOO_LATE = Duration.ofHours(12);

    private final DerivedKeys keys;
    private final Ids ids;
    private final Clock clock;

    FormSeals(DerivedKeys keys, Ids ids, Clock clock) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** How a seal is. */
    public enum State {
        GOOD,
        /** Sent faster than a person does. */
        TOO_SOON,
        /** Kept for too long, or not ours. */
        TOO_LATE
    }

    /** A seal that was sent back. @param id of the form; the same one again is the same sending */
    public record Read(State state, UUID id) {}

    /** For a new form. */
    public String make() {
        String id = ids.next().toString();
        return id + "." + mac(id);
    }

    public Read read(String seal) {
        Matcher matcher = SEAL.matcher(seal);
        if (!matcher.matches() || !isOurs(matcher.group(1), matcher.group(2))) {
            return new Read(State.TOO_LATE, new UUID(0, 0));
        }
        UUID id = UUID.fromString(matcher.group(1));
        Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> BITS_AFTER_TIME);
        Duration age = Duration.between(made, clock.instant());
        State state = age.compareTo(TOO_SOON) < 0
                ? State.TOO_SOON
                : age.compareTo(TOO_LATE) > 0 ? State.TOO_LATE : State.GOOD;
        return new Read(state, id);
    }

    /** Text key of what is wrong with the seal; none when it is good. */
    public static Optional<String> fault(State state) {
        return switch (state) {
            case GOOD -> Optional.empty();
            case TOO_SOON -> Optional.of("web.form.too-soon");
            case TOO_LATE -> Optional.of("web.form.too-late");
        };
    }

    private boolean isOurs(String id, String mac) {
        return MessageDigest.isEqual(
                mac(id).getBytes(StandardCharsets.US_ASCII), mac.getBytes(StandardCharsets.US_ASCII));
    }

    private String mac(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.mac(PURPOSE, id));
    }
}
