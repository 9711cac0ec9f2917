package dev.samlofte.testing.isolation;

import dev.samlofte.database.DatabaseRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * T07: makes tenant A's rows refer to an id that only tenant B has, and to one that nobody has. Both must get the same
 * refusal, word for word but for the id; a reference to an own row must work.
 */
public final class LinkProbe {

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private static final String FRESH_ID = "018f0000-0000-7000-8000-0000000000ff";

    private final SeededDatabase seeded;
    private final Map<String, CopiedRow> appended;
    private final Set<String> keys = new LinkedHashSet<>();
    private final List<String> deviations = new ArrayList<>();

    public LinkProbe(SeededDatabase seeded) throws SQLException {
        this.seeded = seeded;
        this.appended = CopiedRow.ofEachTable(seeded, TestTenant.A);
        seeded.tables().stream()
                .filter(table -> table.kind() != Kind.APPENDED)
                .map(TenantTable::address)
                .forEach(appended::remove);
        try (Connection superuser = seeded.database().superuser();
                Connection app =
                        seeded.session(DatabaseRole.APP, seeded.tokens().token(TestTenant.A.id()))) {
            app.setAutoCommit(false);
            try (Statement statement = app.createStatement()) {
                statement.execute("set constraints all immediate");
            }
            for (TenantTable table : seeded.tables()) {
                for (ForeignKey key : SeedCatalogue.foreignKeys(superuser, table.address())) {
                    if (key.columns().contains("tenant_id") && key.columns().size() > 1) {
                        probe(superuser, app, table.address(), key);
                    }
                }
            }
            app.rollback();
        }
    }

    /** The foreign keys that were tried. */
    public Set<String> keys() {
        return keys;
    }

    public List<String> deviations() {
        return deviations;
    }

    /** Tries the last column whose value tells tenants apart: a key may end in one that does not. */
    private void probe(Connection superuser, Connection app, String address, ForeignKey key) throws SQLException {
        for (String column : key.columns().reversed()) {
            Optional<String> own = ownId(superuser, address, key, column);
            Optional<String> foreign = onlyOthersHave(superuser, key, column);
            if (!column.equals("tenant_id") && own.isPresent() && foreign.isPresent()) {
                probe(app, address, key, column, own.get(), foreign.get());
                return;
            }
        }
    }

    private void probe(Connection app, String address, ForeignKey key, String column, String own, String real)
            throws SQLException {
        keys.add(address + "." + key.name());
        Outcome same = link(app, address, column, own);
        if (!same.reachedARow()) {
            deviations.add("T07 %s: an own %s cannot be set: %s".formatted(key.name(), column, same));
        }
        String invented = real.substring(0, real.length() - 1) + (real.endsWith("8") ? "9" : "8");
        compare(key, real, link(app, address, column, real), invented, link(app, address, column, invented));
    }

    private void compare(ForeignKey key, String foreign, Outcome real, String invented, Outcome made) {
        boolean same = real.state().equals(made.state())
                && real.rows() == made.rows()
                && (real.message().equals(made.message())
                        || real.message()
                                .replace(foreign, "?")
                                .equals(made.message().replace(invented, "?")));
        if (!same) {
            deviations.add("T07 %s tells a foreign id from an invented one: %s / %s".formatted(key.name(), real, made));
        }
        if (real.rows() > 0) {
            deviations.add("T07 %s accepts another tenant's id".formatted(key.name()));
        }
        if (!real.state().equals(FOREIGN_KEY_VIOLATION) && !real.stoppedByATrigger()) {
            deviations.add("T07 %s does not refuse another tenant's id as missing: %s".formatted(key.name(), real));
        }
    }

    /** Changes a row; where rows are only added, adds one like it. */
    private Outcome link(Connection app, String address, String column, String value) throws SQLException {
        CopiedRow row = appended.get(address);
        if (row != null) {
            List<String> changes = freshKey(app, address, column);
            changes.add("\"%s\": \"%s\"".formatted(column, value));
            return row.insert(app, "{" + String.join(", ", changes) + "}");
        }
        return Outcome.of(
                app,
                "update %s set \"%s\" = '%s' where ctid = (select min(ctid) from %s)"
                        .formatted(address, column, value, address));
    }

    /** New values for what makes the row one of its own. */
    private static List<String> freshKey(Connection app, String address, String except) throws SQLException {
        List<String> fresh = new ArrayList<>();
        try (Statement statement = app.createStatement();
                ResultSet columns = statement.executeQuery("""
                        select a.attname
                        from pg_index i
                            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indrelid = '%s'::regclass and i.indisprimary and a.atttypid = 'uuid'::regtype
                            and a.attname <> '%s'
                        """.formatted(address, except))) {
            while (columns.next()) {
                fresh.add("\"%s\": \"%s\"".formatted(columns.getString(1), FRESH_ID));
            }
        }
        return fresh;
    }

    /** What the row to be changed refers to; where it refers to nothing, such as to a parent, what it could. */
    private static Optional<String> ownId(Connection superuser, String address, ForeignKey key, String column)
            throws SQLException {
        String target = key.targets().get(key.columns().indexOf(column));
        Optional<String> set = first(
                superuser,
                "select %2$s::text from %1$s where tenant_id = %3$d and %2$s is not null order by 1"
                        .formatted(address, column, TestTenant.A.id()));
        return set.isPresent()
                ? set
                : first(
                        superuser,
                        "select %2$s::text from %1$s where tenant_id = %3$d order by ctid"
                                .formatted(key.target(), target, TestTenant.A.id()));
    }

    private static Optional<String> onlyOthersHave(Connection superuser, ForeignKey key, String column)
            throws SQLException {
        String target = key.targets().get(key.columns().indexOf(column));
        return first(superuser, """
                select %2$s::text
                from %1$s
                where tenant_id = %3$d and %2$s not in (select %2$s from %1$s where tenant_id = %4$d)
                order by 1
                """.formatted(key.target(), target, TestTenant.B.id(), TestTenant.A.id()));
    }

    private static Optional<String> first(Connection superuser, String query) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}
