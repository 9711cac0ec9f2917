package se.samlofte.pledges;

import static se.samlofte.identity.Role.COORDINATOR;
import static se.samlofte.identity.Role.EDITOR;
import static se.samlofte.identity.Role.LIAISON_OFFICER;
import static se.samlofte.identity.Role.LPO_CHIEF;
import static se.samlofte.identity.Role.TENANT_ADMIN;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.identity.Permission;
import se.samlofte.identity.Permissions;
import se.samlofte.identity.Role;

/** Who may do what with pledges: many write, few ask for publishing, and somebody else approves. */
@Component
public class PledgePermissions implements Permissions {

    /** To see drafts and what has been taken down. */
    public static final String READ = "pledges:read";

    public static final String WRITE = "pledges:write";

    /** To ask for publishing, and to take down what is public. */
    public static final String PUBLISH = "pledges:publish";

    /** To publish, or send back, what another person asked for. */
    public static final String APPROVE = "pledges:approve";

    /** To comment on drafts, and to say that a comment is dealt with. */
    public static final String COMMENT = "pledges:comment";

    /** To agree for the municipality, and for those it brought along. */
    public static final String AGREE_MUNICIPALITY = "pledges:agree-municipality";

    public static final String AGREE_POLICE = "pledges:agree-police";

    /** To sign here for the municipality. */
    public static final String SIGN_MUNICIPALITY = "pledges:sign-municipality";

    public static final String SIGN_POLICE = "pledges:sign-police";

    /** To note that somebody signed on paper, and to open what is signed for changes. */
    public static final String NOTE_SIGNATURES = "pledges:note-signatures";

    /** To enter what was done, what is planned and a month's result. */
    public static final String RECORD = "pledges:record";

    /** To say how it goes with what the police have promised, and to stand for them in what is joint. */
    public static final String SPEAK_POLICE = "pledges:speak-police";

    /** The same for the municipality. */
    public static final String SPEAK_MUNICIPALITY = "pledges:speak-municipality";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ, Role.values()),
                Permission.of(WRITE, TENANT_ADMIN, COORDINATOR, EDITOR, LIAISON_OFFICER),
                Permission.of(PUBLISH, TENANT_ADMIN, COORDINATOR, LIAISON_OFFICER),
                Permission.of(APPROVE, TENANT_ADMIN, COORDINATOR, LIAISON_OFFICER, LPO_CHIEF),
                Permission.of(COMMENT, Role.values()),
                Permission.of(AGREE_MUNICIPALITY, TENANT_ADMIN, COORDINATOR),
                Permission.of(AGREE_POLICE, LIAISON_OFFICER, LPO_CHIEF),
                Permission.of(SIGN_MUNICIPALITY, TENANT_ADMIN, COORDINATOR),
                Permission.of(SIGN_POLICE, LPO_CHIEF),
                Permission.of(NOTE_SIGNATURES, TENANT_ADMIN, COORDINATOR, LIAISON_OFFICER),
                Permission.of(RECORD, Role.values()),
                Permission.of(SPEAK_POLICE, LIAISON_OFFICER, LPO_CHIEF),
                Permission.of(SPEAK_MUNICIPALITY, TENANT_ADMIN, COORDINATOR, EDITOR));
    }
}
