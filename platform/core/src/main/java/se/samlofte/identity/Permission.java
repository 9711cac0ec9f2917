package se.samlofte.identity;

import java.util.Set;

/**
 * Something that may be done, and by whom.
 *
 * @param id {@code module:action}, such as {@code pledges:write}
 */
public record Permission(String id, Set<Role> roles) {

    public Permission {
        roles = Set.copyOf(roles);
        if (!id.matches("[a-z-]+:[a-z-]+")) {
            throw new IllegalArgumentException("A permission is module:action, not " + id);
        }
    }

    public static Permission of(String id, Role... roles) {
        return new Permission(id, Set.of(roles));
    }
}
