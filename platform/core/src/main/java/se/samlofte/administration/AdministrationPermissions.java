package se.samlofte.administration;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.audit.Trail;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Permission;
import se.samlofte.identity.Permissions;
import se.samlofte.identity.Role;

@Component
class AdministrationPermissions implements Permissions {

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(Memberships.MANAGE, Role.TENANT_ADMIN),
                Permission.of(Trail.READ, Role.TENANT_ADMIN, Role.COORDINATOR));
    }
}
