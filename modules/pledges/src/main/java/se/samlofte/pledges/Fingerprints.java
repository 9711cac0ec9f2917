package se.samlofte.pledges;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether two people started from the same text, without keeping the text. */
final class Fingerprints {

    /** Of a row that is not there. */
    private static final String ABSENT = "-";

    private static final int BYTES = 6;

    private Fingerprints() {}

    static String of(@Nullable String value) {
        if (value == null) {
            return ABSENT;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields that differ, each with the fingerprint of what stood there before. */
    static Map<String, String> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        Map<String, String> changes = new LinkedHashMap<>();
        for (String field : all) {
            String old = before.get(field);
            if (!Objects.equals(old, after.get(field))) {
                changes.put(field, of(old));
            }
        }
        return changes;
    }
}
