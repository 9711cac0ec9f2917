package dev.samlofte.testing.isolation;

import static dev.samlofte.database.DatabaseRole.APP;
import static dev.samlofte.database.DatabaseRole.CONSENTED;
import static dev.samlofte.database.DatabaseRole.PLATFORM;
import static dev.samlofte.database.DatabaseRole.PUBLIC;

import dev.samlofte.database.DatabaseRole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables that hold no tenant's rows, and the most that each role may do with them. Every other table must be
 * isolated. Whoever adds one here says in a decision record why all tenants may share it.
 */
public final class GlobalTables {

    private static final Set<String> READ = Set.of("SELECT");
    private static final Set<String> WRITE = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");

    private static final List<GlobalTable> ALL = List.of(
            new GlobalTable("geography\\.[a-z_]+", grants(WRITE, READ, READ, READ)),
            new GlobalTable("tenancy\\.tenant", grants(Set.of("SELECT", "INSERT", "UPDATE"), READ, READ, READ)),
            new GlobalTable("tenancy\\.token_key", Map.of()),
            new GlobalTable("tenancy\\.event_publication", grants(WRITE, Set.of("INSERT"), Set.of(), Set.of())),
            new GlobalTable("audit\\.platform_entry", Map.of(PLATFORM, Set.of("SELECT", "INSERT"))),
            new GlobalTable("identity\\.account", Map.of(PLATFORM, Set.of("SELECT", "INSERT", "UPDATE"))),
            new GlobalTable("identity\\.(platform_role|session|allowance)", Map.of(PLATFORM, WRITE)),
            // the program compares what is applied with what it needs, and refuses to start behind it
            new GlobalTable("[a-z_]+\\.databasechangelog", Map.of(PLATFORM, READ)),
            new GlobalTable("[a-z_]+\\.databasechangeloglock", Map.of()));

    /** Regular expression over {@code schema.table}, for PostgreSQL and Java alike. */
    static final String PATTERN = ALL.stream().map(GlobalTable::pattern).collect(Collectors.joining("|", "^(", ")$"));

    private GlobalTables() {}

    /** What the role may do at most with a table; nothing for tables that are not global. */
    static Set<String> allowed(String address, DatabaseRole role) {
        return ALL.stream()
                .filter(table -> address.matches(table.pattern()))
                .findFirst()
                .map(table -> table.grants().getOrDefault(role, Set.of()))
                .orElse(Set.of());
    }

    static boolean contains(String address) {
        return address.matches(PATTERN);
    }

    private static Map<DatabaseRole, Set<String>> grants(
            Set<String> platform, Set<String> app, Set<String> visitor, Set<String> consented) {
        Map<DatabaseRole, Set<String>> grants = new EnumMap<>(DatabaseRole.class);
        grants.put(PLATFORM, platform);
        grants.put(APP, app);
        grants.put(PUBLIC, visitor);
        grants.put(CONSENTED, consented);
        return grants;
    }

    private record GlobalTable(String pattern, Map<DatabaseRole, Set<String>> grants) {}
}
