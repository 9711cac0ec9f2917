package se.samlofte.identity;

import java.util.List;

/** What can be permitted in a module. Each module with staff commands offers one as a bean. */
public interface Permissions {

    List<Permission> permissions();
}
