package dev.samlofte.testing.isolation;

import dev.samlofte.database.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * T04: every tenant table × command × role, aimed at the rows of tenant A by A, by B and by nobody. Own works wherever
 * the kind grants it; the others reach no row, or are refused.
 */
public final class CommandMatrix {

    /** Whose token the session carries while it reaches for A's rows. */
    private enum Context {
        OWN,
        OTHER,
        NONE
    }

    private static final TestTenant TARGET = TestTenant.A;
    private static final TestTenant OTHER = TestTenant.B;

    private final SeededDatabase seeded;
    private final Map<String, CopiedRow> rows;
    private final List<String> deviations = new ArrayList<>();
    private int cells;

    public CommandMatrix(SeededDatabase seeded) throws SQLException {
        this.seeded = seeded;
        this.rows = CopiedRow.ofEachTable(seeded, TARGET);
    }

    /** Every cell of the matrix that is not as it should be, as a sentence. */
    public List<String> deviations() throws SQLException {
        for (DatabaseRole role : ServingRoles.ALL) {
            for (Context context : Context.values()) {
                try (Connection connection = seeded.session(role, token(context))) {
                    connection.setAutoCommit(false);
                    for (TenantTable table : seeded.tables()) {
                        tryAll(connection, table, role, context);
                    }
                    connection.rollback();
                }
            }
        }
        return List.copyOf(deviations);
    }

    /** How many cells were tried. */
    public int cells() {
        return cells;
    }

    private void tryAll(Connection connection, TenantTable table, DatabaseRole role, Context context)
            throws SQLException {
        String address = table.address();
        String ofTarget = " where tenant_id = " + TARGET.id();
        check(connection, table, role, context, "SELECT", "select * from " + address + ofTarget, null);
        check(connection, table, role, context, "INSERT", "", rows.get(address));
        check(
                connection,
                table,
                role,
                context,
                "UPDATE",
                "update " + address + " set tenant_id = tenant_id" + ofTarget,
                null);
        check(connection, table, role, context, "DELETE", "delete from " + address + ofTarget, null);
        if (role == DatabaseRole.APP && context != Context.NONE) {
            String stolen = "update " + address + " set tenant_id = " + OTHER.id() + ofTarget;
            Outcome outcome = Outcome.of(connection, stolen);
            if (outcome.rows() > 0) {
                deviations.add("T04 " + address + ": " + context + " moved a row from one tenant to another");
            }
        }
    }

    private void check(
            Connection connection,
            TenantTable table,
            DatabaseRole role,
            Context context,
            String command,
            String statement,
            @Nullable CopiedRow row)
            throws SQLException {
        cells++;
        Outcome outcome = row == null ? Outcome.of(connection, statement) : row.insert(connection);
        Set<String> granted = table.kind() == null ? Set.of() : ExpectedPolicies.grants(table.kind(), role);
        boolean acrossTenants = role == DatabaseRole.PLATFORM && granted.contains(command);
        boolean mayReach = granted.contains(command) && (context == Context.OWN || acrossTenants);
        if (mayReach && !outcome.reachedARow()) {
            deviations.add(sentence(table, role, context, command, "should work, but " + outcome));
        }
        boolean stopped = command.equals("INSERT") && outcome.stoppedByATrigger();
        if (!mayReach && outcome.reachedARow() && !stopped) {
            deviations.add(sentence(table, role, context, command, "must reach nothing, but " + outcome));
        }
        if (!granted.contains(command) && !outcome.wasRefused()) {
            deviations.add(sentence(table, role, context, command, "must be refused, but " + outcome));
        }
    }

    private String token(Context context) {
        return switch (context) {
            case OWN -> seeded.tokens().token(TARGET.id());
            case OTHER -> seeded.tokens().token(OTHER.id());
            case NONE -> "";
        };
    }

    private static String sentence(
            TenantTable table, DatabaseRole role, Context context, String command, String fault) {
        return "T04 %s: %s by %s (%s) %s".formatted(table.address(), command, role.roleName(), context, fault);
    }
}
