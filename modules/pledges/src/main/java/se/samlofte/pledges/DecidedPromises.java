package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A decision during the period (0-10) as a commitment: written into a draft of the newest pledge, which a person
 * completes and another one approves.
 */
@Component
@Transactional
public class DecidedPromises {

    private final PledgeDrafts drafts;

    DecidedPromises(PledgeDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Adds the promise to the open correction of the newest public citizen pledge, rather none that is an example, or begins one.
     *
     * @param decision id of the decision: the same one again adds nothing
     * @return the draft; empty when there is no such pledge, or its correction waits for approval
     */
    public Optional<UUID> promise(UUID decision, String text, LocalDate decidedOn) {
        return newest().flatMap(pledge -> drafts.correct(decision, pledge))
                .flatMap(draft -> add(draft, decision, text, decidedOn));
    }

    private Optional<String> newest() {
        List<StoredPledge> open = drafts.stored().stream()
                .filter(pledge -> pledge.open() && pledge.kind() == PledgeView.Kind.CITIZEN_PLEDGE)
                .toList();
        return open.stream()
                .filter(pledge -> !pledge.example())
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(StoredPledge::id);
    }

    private Optional<UUID> add(Draft draft, UUID decision, String text, LocalDate decidedOn) {
        PledgeDocument document = draft.document();
        String key = "d" + decision.toString().replace("-", "");
        if (document.commitments().stream().anyMatch(promise -> key.equals(promise.key()))) {
            return Optional.of(draft.id());
        }
        Map<String, String> fields = new LinkedHashMap<>(DocumentFields.of(document));
        String row = "commitments." + key + ".";
        fields.put(row + "kind", CommitmentView.Kind.DECISION.name());
        fields.put(row + "text", text);
        fields.put(row + "decided", decidedOn.toString());
        fields.put(row + "recurrence", Recurrence.Kind.UNSPECIFIED.name());
        fields.put(row + "publish", CommitmentView.PublishRule.PLANNED.name());
        return switch (drafts.save(draft.id(), Basis.of(draft.version()), DocumentFields.document(fields))) {
            case Saving.Saved saved -> Optional.of(draft.id());
            case Saving.Stale stale -> Optional.empty();
            case Saving.Closed closed -> Optional.empty();
            case Saving.Unknown unknown -> Optional.empty();
        };
    }
}
