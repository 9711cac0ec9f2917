package se.samlofte.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.Invitation.Draft;
import se.samlofte.identity.Invitation.Offer;
import se.samlofte.identity.Invitation.Problem;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;

/**
 * Roles of the bound tenant offered by letter. Only {@link Role}s can be offered, so nothing above the tenant
 * (SAFETY A16); nobody belongs to a tenant before they have accepted.
 */
@Component
@Transactional
public class Invitations {

    /** Purpose of its links, and the kind of its letters. */
    public static final String PURPOSE = "invitation";

    private static final Duration VALID = Duration.ofDays(7);

    private final InvitationRepository repository;
    private final LinkLetters letters;
    private final Links links;
    private final Trail trail;
    private final Clock clock;

    Invitations(InvitationRepository repository, LinkLetters letters, Links links, Trail trail, Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Offers a role and sends the letter.
     *
     * @param language of the letter
     * @return what is wrong; nothing when the letter is on its way
     */
    public Set<Problem> invite(Draft draft, Language language) {
        AccessScope.actor().require(Memberships.MANAGE);
        Set<Problem> problems = Problem.ofDays(draft.since(), draft.until(), LocalDate.now(clock));
        if (repository.isOffered(draft.email(), draft.role())) {
            problems.add(Problem.ALREADY_INVITED);
        }
        if (problems.isEmpty()) {
            UUID id = repository.add(draft, AccessScope.actor().account());
            send(id, draft.email(), language);
            trail.record(Deed.of("identity:invite", PURPOSE, id).with("role", draft.role()));
        }
        return problems;
    }

    /** What is offered and not answered, oldest first. */
    @Transactional(readOnly = true)
    public List<Invitation> open() {
        AccessScope.actor().require(Memberships.MANAGE);
        return repository.open(clock.instant());
    }

    /** Names by invitation, of answered and withdrawn ones too, for who reads the trail. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Set<UUID> ids) {
        AccessScope.actor().require(Trail.READ);
        return repository.names(ids);
    }

    /**
     * Makes the link in every earlier letter useless and forgets the address.
     *
     * @return false when there is no such open invitation
     */
    public boolean withdraw(UUID invitation) {
        AccessScope.actor().require(Memberships.MANAGE);
        if (repository.lock(invitation).isEmpty()) {
            return false;
        }
        links.revoke(PURPOSE, invitation.toString());
        repository.withdraw(invitation);
        trail.record(Deed.of("identity:withdraw", PURPOSE, invitation));
        return true;
    }

    /**
     * Sends a new letter, whose link replaces the earlier ones.
     *
     * @return false when there is no such open invitation
     */
    public boolean resend(UUID invitation, Language language) {
        AccessScope.actor().require(Memberships.MANAGE);
        Optional<EmailAddress> email = repository.lock(invitation);
        if (email.isEmpty()
                || repository.offer(invitation, LocalDate.now(clock)).isEmpty()) {
            return false;
        }
        links.revoke(PURPOSE, invitation.toString());
        send(invitation, email.get(), language);
        trail.record(Deed.of("identity:resend", PURPOSE, invitation));
        return true;
    }

    private void send(UUID invitation, EmailAddress to, Language language) {
        Offer offer = repository.offer(invitation, LocalDate.now(clock)).orElseThrow();
        Map<String, String> words = new HashMap<>();
        words.put("name", offer.name());
        words.put("role", offer.role().name());
        words.put("since", offer.since().toString());
        letters.send(PURPOSE, invitation.toString(), VALID, to, language, words);
    }
}
