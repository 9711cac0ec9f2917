package se.samlofte.pledges;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.Draft.Act;
import se.samlofte.tenancy.AccessScope;

/** Who changed what in a draft, and when. Forms save themselves often: what one person wrote in one sitting is one row. */
@Component
@Transactional(readOnly = true)
public class DraftHistory {

    private static final Duration SITTING = Duration.ofMinutes(30);
    private static final int MOST = 2000;

    private final DraftRepository drafts;

    DraftHistory(DraftRepository drafts) {
        this.drafts = drafts;
    }

    /**
     * What somebody changed in a sitting.
     *
     * @param by who, and when they last saved
     * @param fields names of the fields that were changed; none where a signed text was opened again
     */
    public record Sitting(Act by, int fromVersion, int version, Set<String> fields) {}

    /** One saving. */
    record Change(Act by, int version, Set<String> fields) {}

    /** Newest first. */
    public List<Sitting> of(UUID draft) {
        AccessScope.actor().require(PledgePermissions.READ);
        List<Sitting> sittings = new ArrayList<>();
        for (Change change : drafts.changes(draft, MOST)) {
            Sitting last = sittings.isEmpty() ? null : sittings.getLast();
            if (last != null && isSame(last, change)) {
                Set<String> fields = new LinkedHashSet<>(change.fields());
                fields.addAll(last.fields());
                sittings.set(sittings.size() - 1, new Sitting(last.by(), change.version(), last.version(), fields));
            } else {
                sittings.add(new Sitting(change.by(), change.version(), change.version(), change.fields()));
            }
        }
        return sittings;
    }

    private static boolean isSame(Sitting last, Change earlier) {
        boolean opened = last.fields().isEmpty() || earlier.fields().isEmpty();
        return !opened
                && last.by().account().equals(earlier.by().account())
                && Duration.between(earlier.by().at(), last.by().at()).compareTo(SITTING) <= 0;
    }
}
