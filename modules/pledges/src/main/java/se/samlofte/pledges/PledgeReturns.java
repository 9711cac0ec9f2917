package se.samlofte.pledges;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Decision.Refused;
import se.samlofte.pledges.Decision.Why;
import se.samlofte.pledges.Draft.State;
import se.samlofte.tenancy.AccessScope;

/** What waits for a second person comes back to be written on, as systems do it: of the version that they have read. */
@Component
@Transactional
public class PledgeReturns {

    private final DraftRepository drafts;
    private final Trail trail;

    PledgeReturns(DraftRepository drafts, Trail trail) {
        this.drafts = drafts;
        this.trail = trail;
    }

    /**
     * Sends back what another person asked for.
     *
     * @param version the one that whoever sends it back has read
     * @param reason for whoever asked
     */
    public Decision sendBack(UUID id, int version, String reason) {
        AccessScope.actor().require(PledgePermissions.APPROVE);
        String words = FreeText.clean(reason).strip();
        return decide(id, version, draft -> {
            if (!draft.waitsFor(AccessScope.actor().requireAccount())) {
                return new Refused(draft, Why.OWN_QUESTION);
            }
            List<Fault> faults = PledgePublishing.reasonFaults(words);
            return faults.isEmpty() ? back(draft, words) : new Decision.Incomplete(draft, faults);
        });
    }

    /**
     * Takes back one's own question.
     *
     * @param version the one that whoever withdraws has read
     */
    public Decision withdraw(UUID id, int version) {
        AccessScope.actor().require(PledgePermissions.PUBLISH);
        return decide(
                id,
                version,
                draft -> draft.waitsFor(AccessScope.actor().requireAccount())
                        ? new Refused(draft, Why.OTHERS_QUESTION)
                        : back(draft, null));
    }

    private Decision decide(UUID id, int version, Function<Draft, Decision> decision) {
        Optional<Draft> found = drafts.lock(id);
        if (found.isEmpty()) {
            return new Decision.Unknown();
        }
        Draft draft = found.get();
        if (draft.state() != State.WAITING) {
            return new Refused(draft, Why.NOT_WAITING);
        }
        return draft.version() == version ? decision.apply(draft) : new Refused(draft, Why.CHANGED);
    }

    private Decision back(Draft draft, @Nullable String reason) {
        drafts.sendBack(draft.id(), reason);
        trail.record(Deed.of("pledges:return", "draft", draft.id()));
        return new Decision.Done(drafts.find(draft.id()).orElseThrow());
    }
}
