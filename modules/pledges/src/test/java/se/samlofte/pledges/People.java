package se.samlofte.pledges;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samlofte.identity.Permission;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Actor;

/** Persons as the tests know them, with what their roles may do with pledges. */
public final class People {

    private People() {}

    public static Actor coordinator() {
        return with(Role.COORDINATOR);
    }

    public static Actor liaisonOfficer() {
        return with(Role.LIAISON_OFFICER);
    }

    /** Somebody new with this role. */
    public static Actor with(Role role) {
        Set<String> permissions = new PledgePermissions()
                .permissions().stream()
                        .filter(permission -> permission.roles().contains(role))
                        .map(Permission::id)
                        .collect(Collectors.toSet());
        return Actor.person(UUID.randomUUID(), "En " + role.name(), permissions);
    }
}
