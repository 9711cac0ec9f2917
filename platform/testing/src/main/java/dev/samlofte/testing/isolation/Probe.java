package dev.samlofte.testing.isolation;

/**
 * One statement to try.
 *
 * @param aimsAtOthers it asks for other tenants' rows alone, so that it may change none
 */
record Probe(String sql, boolean aimsAtOthers) {

    static Probe query(String sql) {
        return new Probe(sql, false);
    }

    static Probe atOthers(String sql) {
        return new Probe(sql, true);
    }

    boolean isCopy() {
        return sql.startsWith("copy ");
    }
}
