package dev.samlofte.testing.isolation;

import java.util.List;

/**
 * A column that a seeded row may fill.
 *
 * @param type as PostgreSQL writes it, such as {@code text[]}
 * @param labels the enum's labels; empty for other types
 * @param checks expressions of the check constraints on this column alone
 */
record SeedColumn(String name, String type, boolean required, List<String> labels, List<String> checks) {

    boolean isArray() {
        return type.endsWith("[]");
    }

    /** The type without array brackets and without what stands in parentheses. */
    String element() {
        return type.replace("[]", "").replaceAll("\\(.*?\\)", "");
    }
}
