package se.samlofte.pledges.feedback;

import static se.samlofte.identity.Role.COORDINATOR;
import static se.samlofte.identity.Role.EDITOR;
import static se.samlofte.identity.Role.LIAISON_OFFICER;
import static se.samlofte.identity.Role.TENANT_ADMIN;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.identity.Permission;
import se.samlofte.identity.Permissions;
import se.samlofte.identity.Role;

/** Who reads what residents write, and who takes it on. */
@Component
public class FeedbackPermissions implements Permissions {

    public static final String READ = "pledges:feedback-read";

    /** To take it on, answer and close. */
    public static final String ANSWER = "pledges:feedback-answer";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ, Role.values()),
                Permission.of(ANSWER, TENANT_ADMIN, COORDINATOR, EDITOR, LIAISON_OFFICER));
    }
}
