package se.samlofte.meetings;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.identity.Permission;
import se.samlofte.identity.Permissions;
import se.samlofte.identity.Role;

/** Who may do what with meetings: all read, those who hold them together write. */
@Component
public class MeetingPermissions implements Permissions {

    public static final String READ = "meetings:read";

    /** To plan and hold meetings, to note and decide. */
    public static final String WRITE = "meetings:write";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ, Role.values()),
                Permission.of(WRITE, Role.TENANT_ADMIN, Role.COORDINATOR, Role.LIAISON_OFFICER));
    }
}
