package dev.samlofte.testing.isolation;

import org.jspecify.annotations.Nullable;

/** A row-level security policy as {@code pg_policies} tells it, with its expressions normalised. */
record Policy(
        String name,
        String permissive,
        String roles,
        String command,
        @Nullable String using,
        @Nullable String check) {

    static Policy all(String name, String role, String expression) {
        return new Policy(name, "PERMISSIVE", "{" + role + "}", "ALL", normalised(expression), normalised(expression));
    }

    static Policy select(String name, String role, String expression) {
        return new Policy(name, "PERMISSIVE", "{" + role + "}", "SELECT", normalised(expression), null);
    }

    static Policy insert(String name, String role, String expression) {
        return new Policy(name, "PERMISSIVE", "{" + role + "}", "INSERT", null, normalised(expression));
    }

    /** The same expression however PostgreSQL spaces, wraps or aliases it. Nothing that could change its meaning goes. */
    static @Nullable String normalised(@Nullable String expression) {
        if (expression == null) {
            return null;
        }
        String text = expression
                .replaceAll("\\s+AS current_tenant", "")
                .replaceAll("\\s+", " ")
                .replace("( ", "(")
                .replace("SELECT ", "select ")
                .replace(" AND ", " and ")
                .strip();
        return text.startsWith("(") ? text : "(" + text + ")";
    }

    @Override
    public String toString() {
        return "%s %s to %s using %s with check %s".formatted(permissive, command, roles, using, check);
    }
}
