package se.samlofte.pledges;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.tenancy.AccessScope;

/**
 * Draft documents put in whole by other systems. Unlike {@link PledgeDrafts#save}, which many small savings of a form
 * go through, only the version that the caller has read can be replaced, and the trail tells of it.
 */
@Component
@Transactional
public class DraftReplacement {

    private final DraftRepository drafts;
    private final PledgeDrafts writing;
    private final Trail trail;

    DraftReplacement(DraftRepository drafts, PledgeDrafts writing, Trail trail) {
        this.drafts = drafts;
        this.writing = writing;
        this.trail = trail;
    }

    /** @param version the one that the caller has read */
    public Saving replace(UUID id, int version, PledgeDocument sent) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        PledgeDocument document = DocumentFields.normal(sent);
        return drafts.lock(id)
                .<Saving>map(draft -> replace(draft, version, document))
                .orElseGet(Saving.Unknown::new);
    }

    private Saving replace(Draft draft, int version, PledgeDocument document) {
        if (!draft.isOpen()) {
            return new Saving.Closed(draft);
        }
        if (draft.version() != version) {
            return new Saving.Stale(draft, writing.compare(draft, version, document));
        }
        if (draft.document().equals(document)) {
            return new Saving.Saved(draft);
        }
        Map<String, String> changes =
                Fingerprints.changes(DocumentFields.of(draft.document()), DocumentFields.of(document));
        drafts.save(draft, document, changes, null);
        Draft saved = drafts.find(draft.id()).orElseThrow();
        trail.record(Deed.of("pledges:replace", "draft", saved.id()).with("version", saved.version()));
        return new Saving.Saved(saved);
    }
}
