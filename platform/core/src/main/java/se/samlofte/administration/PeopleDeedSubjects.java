package se.samlofte.administration;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samlofte.identity.Invitations;
import se.samlofte.identity.Memberships;
import se.samlofte.web.DeedSubjects;
import se.samlofte.web.Ui;

/** Whose role and whose invitation the trail tells of. */
@Component
class PeopleDeedSubjects implements DeedSubjects {

    private static final String MEMBERSHIP = "membership";

    private final Memberships memberships;
    private final Invitations invitations;

    PeopleDeedSubjects(Memberships memberships, Invitations invitations) {
        this.memberships = memberships;
        this.invitations = invitations;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(MEMBERSHIP, Invitations.PURPOSE);
    }

    @Override
    public Map<String, String> names(String kind, Set<String> ids, Ui ui) {
        Set<UUID> wanted = DeedSubjects.uuids(ids);
        Map<UUID, String> names = kind.equals(MEMBERSHIP) ? memberships.names(wanted) : invitations.names(wanted);
        return names.entrySet().stream()
                .collect(Collectors.toMap(name -> name.getKey().toString(), Map.Entry::getValue));
    }
}
