package se.samlofte.pledges.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.TypedOccurrence;
import se.samlofte.pledges.TypedStatus;

/** What a form about what is kept sent. */
record KeepFields(Map<String, String> values) {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static KeepFields of(Map<String, String[]> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((name, all) -> {
            if (all.length > 0) {
                values.put(name, all[0]);
            }
        });
        return new KeepFields(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The version the writer had; -1, which is none, when that is no number. */
    int version() {
        String typed = text("version");
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    UUID token(Supplier<UUID> otherwise) {
        return Optional.of(text("token"))
                .filter(typed -> typed.matches(UUID_FORM))
                .map(UUID::fromString)
                .orElseGet(otherwise);
    }

    TypedOccurrence occurrence() {
        return new TypedOccurrence(
                text("when"),
                text("onlyMonth"),
                text("text"),
                text("place"),
                text("times"),
                text("reached"),
                text("note"),
                text("link"),
                text("part"));
    }

    TypedStatus status() {
        return new TypedStatus(text("declared"), text("cause"), text("text"), text("meetingOn"), text("meetingRoles"));
    }

    static CommitmentKey key(String pledge, String commitment) {
        return new CommitmentKey(pledge, commitment);
    }
}
