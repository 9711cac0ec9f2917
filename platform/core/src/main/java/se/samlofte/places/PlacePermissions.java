package se.samlofte.places;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.identity.Permission;
import se.samlofte.identity.Permissions;
import se.samlofte.identity.Role;

/** Who may do what in the register of places. */
@Component
public class PlacePermissions implements Permissions {

    /** To see all places, internal ones too. */
    public static final String READ = "places:read";

    public static final String WRITE = "places:write";

    /** To decide that everybody may know of a place of young people. */
    public static final String OPEN = "places:open";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ, Role.values()),
                Permission.of(WRITE, Role.TENANT_ADMIN, Role.COORDINATOR, Role.EDITOR, Role.LIAISON_OFFICER),
                Permission.of(OPEN, Role.TENANT_ADMIN, Role.COORDINATOR));
    }
}
