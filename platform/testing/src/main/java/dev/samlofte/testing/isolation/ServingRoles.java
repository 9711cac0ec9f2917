package dev.samlofte.testing.isolation;

import dev.samlofte.database.DatabaseRole;
import java.util.List;

/** The roles that speak for visitors, staff and police: everything but owner and keeper. */
public final class ServingRoles {

    public static final List<DatabaseRole> ALL =
            List.of(DatabaseRole.PLATFORM, DatabaseRole.APP, DatabaseRole.PUBLIC, DatabaseRole.CONSENTED);

    public static final List<String> NAMES =
            ALL.stream().map(DatabaseRole::roleName).toList();

    private ServingRoles() {}
}
