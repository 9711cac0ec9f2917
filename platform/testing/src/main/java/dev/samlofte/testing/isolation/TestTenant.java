package dev.samlofte.testing.isolation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A seeded tenant. Whatever is its own says so: texts hold its canary, numbers begin like its id. */
public enum TestTenant {
    A(910_000_000),
    B(920_000_000),
    C(930_000_000);

    public static final List<TestTenant> ALL = List.of(values());

    private final int id;
    private final Pattern trace;

    TestTenant(int id) {
        this.id = id;
        String letter = name();
        String hex = Integer.toHexString(letter.charAt(0));
        this.trace = Pattern.compile("(?i)ten-?%s-?\\d|\\b%s\\d{4}\\b|54454e2d%s".formatted(letter, id / 10_000, hex));
    }

    public int id() {
        return id;
    }

    /** Text that only this tenant's rows hold, such as {@code TEN-A}. */
    public String canary() {
        return "TEN-" + name();
    }

    public String slug() {
        return canary().toLowerCase(Locale.ROOT);
    }

    /** Whether a text, also one with bytes in hexadecimal, holds anything of this tenant. */
    public boolean isIn(String text) {
        return trace.matcher(text).find();
    }
}
