package dev.samlofte.testing.isolation;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random conditions on a table's rows; most of them ask for other tenants' rows, some would stumble over one. */
final class ProbePredicates {

    private static final int OWN = TestTenant.A.id();
    private static final List<TestTenant> OTHERS = List.of(TestTenant.B, TestTenant.C);

    private final RandomGenerator random;

    ProbePredicates(RandomGenerator random) {
        this.random = random;
    }

    /** True for no row of tenant A. */
    String foreign(String alias) {
        TestTenant other = OTHERS.get(random.nextInt(OTHERS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> alias + ".tenant_id <> " + OWN;
            case 1 -> alias + ".tenant_id = " + other.id();
            case 2 -> "not (" + alias + ".tenant_id = " + OWN + ")";
            case 3 -> alias + ".tenant_id in (" + TestTenant.B.id() + ", " + TestTenant.C.id() + ")";
            default -> alias + ".tenant_id between " + (OWN + 1) + " and 999999999";
        };
    }

    String any(ProbeTable table, String alias) {
        return any(table, alias, 2);
    }

    private String any(ProbeTable table, String alias, int depth) {
        String column = alias + "." + column(table);
        TestTenant other = OTHERS.get(random.nextInt(OTHERS.size()));
        return switch (random.nextInt(depth > 0 ? 11 : 9)) {
            case 0 -> "true";
            case 1 -> column + " is not null";
            case 2 -> column + " is null";
            case 3 -> column + "::text like '%" + other.canary() + "%'";
            case 4 -> column + "::text ~* 'ten-?[abc]'";
            case 5 -> foreign(alias);
            // an error here would say that a foreign row was looked at
            case 6 -> "1 / (" + alias + ".tenant_id - " + other.id() + ") is not null";
            case 7 -> "(" + alias + ".tenant_id = " + OWN + " or cast(" + column + "::text as integer) > 0)";
            case 8 -> "length(" + column + "::text) > " + random.nextInt(12);
            case 9 -> "(" + any(table, alias, depth - 1) + " or " + any(table, alias, depth - 1) + ")";
            default -> "(" + any(table, alias, depth - 1) + " and " + any(table, alias, depth - 1) + ")";
        };
    }

    String column(ProbeTable table) {
        return table.columns().get(random.nextInt(table.columns().size()));
    }
}
