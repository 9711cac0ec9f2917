package se.samlofte.pledges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.PledgeView.Correction;
import se.samlofte.pledges.Reconciliation.Difference;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;

/**
 * Every published version of the current tenant's pledges, and what differs between them: always read with visitors'
 * access. What was signed once stays public beside what was agreed later.
 */
@Component
public class PledgeVersions {

    private final PledgeRepository repository;
    private final Clock clock;

    PledgeVersions(PledgeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * A version.
     *
     * @param before as fields, the version before it; empty for the first there is
     * @param now its own fields
     * @param changes against the version before, in the order of the fields; "mine" is the newer side
     * @param note what residents were told of it
     */
    public record Version(
            PledgeView pledge,
            Map<String, String> before,
            Map<String, String> now,
            List<Difference> changes,
            @Nullable Correction note) {}

    /** The versions of each pledge, newest first, by the pledge's id. */
    public Map<String, List<Version>> all() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        Map<String, List<PledgeView>> views = new LinkedHashMap<>();
        AccessScope.call(Access.visitor(AccessScope.tenant()), repository::versions).stream()
                .map(row -> new PledgeAssembly(row, today).view())
                .forEach(view -> views.computeIfAbsent(view.id(), id -> new ArrayList<>())
                        .add(view));
        Map<String, List<Version>> versions = new LinkedHashMap<>();
        views.forEach((id, known) -> versions.put(
                id,
                versions(known.stream()
                        .sorted(Comparator.comparingInt(PledgeView::version).reversed())
                        .toList())));
        return versions;
    }

    private static List<Version> versions(List<PledgeView> newestFirst) {
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            versions.add(version(newestFirst.get(i), i + 1 < newestFirst.size() ? newestFirst.get(i + 1) : null));
        }
        return versions;
    }

    private static Version version(PledgeView pledge, @Nullable PledgeView before) {
        PledgeDocument now = document(pledge);
        List<Correction> told = pledge.surroundings().corrections();
        if (before == null) {
            return new Version(pledge, Map.of(), DocumentFields.of(now), List.of(), null);
        }
        PledgeDocument then = document(before);
        boolean more = told.size() > before.surroundings().corrections().size();
        return new Version(
                pledge,
                DocumentFields.of(then),
                DocumentFields.of(now),
                new Reconciliation(now, then, Map.of())
                        .differences().stream()
                                .filter(difference -> isWording(difference.field()))
                                .toList(),
                more ? told.getLast() : null);
    }

    /** Whom to reach is no promise: what was withdrawn there is not told on. */
    private static boolean isWording(String field) {
        return !field.endsWith(".tie") && !field.matches("(contacts|channels|feedback)(\\..*)?");
    }

    private static PledgeDocument document(PledgeView pledge) {
        return new DocumentWriting(PublishedFile.of(pledge)).document();
    }
}
