package dev.samlofte.testing.isolation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what one must know of a table to fill it: columns with types and checks, and where its foreign keys point. */
final class SeedCatalogue {

    private static final String COLUMNS = """
            select a.attname,
                format_type(a.atttypid, a.atttypmod),
                a.attnotnull and not a.atthasdef,
                array(
                    select enumlabel::text
                    from pg_enum
                    where enumtypid in (t.oid, t.typelem)
                    order by enumsortorder),
                array(
                    select pg_get_expr(conbin, conrelid)
                    from pg_constraint
                    where conrelid = a.attrelid and contype = 'c' and conkey = array[a.attnum])
            from pg_attribute a
            join pg_type t on t.oid = a.atttypid
            where a.attrelid = ?::regclass
                and a.attnum > 0
                and not a.attisdropped
                and a.attgenerated = ''
                and a.attidentity = ''
            order by a.attnum
            """;

    private static final String FOREIGN_KEYS = """
            select conname,
                array(
                    select attname::text
                    from unnest(conkey) with ordinality as k (num, place)
                    join pg_attribute on attrelid = conrelid and attnum = num
                    order by place),
                n.nspname || '.' || c.relname,
                array(
                    select attname::text
                    from unnest(confkey) with ordinality as k (num, place)
                    join pg_attribute on attrelid = confrelid and attnum = num
                    order by place)
            from pg_constraint
            join pg_class c on c.oid = confrelid
            join pg_namespace n on n.oid = c.relnamespace
            where conrelid = ?::regclass and contype = 'f'
            order by cardinality(conkey) desc, conname
            """;

    private SeedCatalogue() {}

    static List<SeedColumn> columns(Connection connection, String address) throws SQLException {
        return read(
                connection,
                COLUMNS,
                address,
                row -> new SeedColumn(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        strings(row.getArray(4)),
                        strings(row.getArray(5))));
    }

    /** Widest first, so that keys which share columns agree. */
    static List<ForeignKey> foreignKeys(Connection connection, String address) throws SQLException {
        return read(
                connection,
                FOREIGN_KEYS,
                address,
                row -> new ForeignKey(
                        row.getString(1), strings(row.getArray(2)), row.getString(3), strings(row.getArray(4))));
    }

    private static <T> List<T> read(Connection connection, String query, String address, RowReader<T> reader)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, address);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
        }
        return found;
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
