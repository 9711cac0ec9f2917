package se.samlofte.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All modules' permissions together. */
@Component
public class RolePermissions {

    private final List<Permission> all;

    RolePermissions(List<Permissions> modules) {
        this.all = modules.stream()
                .flatMap(module -> module.permissions().stream())
                .toList();
        long distinct = all.stream().map(Permission::id).distinct().count();
        if (distinct != all.size()) {
            throw new IllegalStateException("Two modules name the same permission: " + all);
        }
    }

    /** The roles with this permission; none when nobody has it. */
    public Set<Role> rolesWith(String permission) {
        return all.stream()
                .filter(one -> one.id().equals(permission))
                .map(Permission::roles)
                .findFirst()
                .orElse(Set.of());
    }

    /** What these roles may do together. */
    public Set<String> of(Collection<Role> roles) {
        return all.stream()
                .filter(permission -> roles.stream().anyMatch(permission.roles()::contains))
                .map(Permission::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
