package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/**
 * The same commitment in several documents, such as the action plan and the pledge: it is copied, and both carry the
 * same tie. So each document stays whole and can be signed by itself.
 */
@Component
@Transactional
public class SharedCommitments {

    private static final String LIST = "commitments.";

    private final DraftRepository drafts;
    private final PledgeDrafts writing;
    private final InternalCommitmentRepository ties;
    private final Ids ids;

    SharedCommitments(DraftRepository drafts, PledgeDrafts writing, InternalCommitmentRepository ties, Ids ids) {
        this.drafts = drafts;
        this.writing = writing;
        this.ties = ties;
        this.ids = ids;
    }

    /**
     * A commitment that can be taken along.
     *
     * @param id of the version's row and the commitment's key: {@code 019a…/brev}
     * @param document title of the document it stands in
     * @param internal whether residents never see it there
     */
    public record Offer(String id, String document, String text, boolean internal) {}

    /** Commitments of the municipality's other documents that this draft does not have. */
    @Transactional(readOnly = true)
    public List<Offer> offers(Draft draft) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        Set<String> has = ties(draft);
        List<Offer> offers = new ArrayList<>();
        for (StoredPledge stored : writing.stored()) {
            if (!stored.row().equals(draft.corrects())) {
                document(stored.row()).commitments().stream()
                        .filter(promise -> promise.tie().isEmpty() || !has.contains(promise.tie()))
                        .map(promise -> new Offer(
                                stored.row() + "/" + promise.key(),
                                stored.title(),
                                promise.text(),
                                promise.staysInside()))
                        .forEach(offers::add);
            }
        }
        return offers;
    }

    /**
     * Takes commitments along into a draft.
     *
     * @param version the one that was read
     * @param chosen ids of {@link Offer}s
     */
    public Saving take(UUID id, int version, List<String> chosen) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        Optional<Draft> draft = drafts.lock(id);
        if (draft.isEmpty()) {
            return new Saving.Unknown();
        }
        Map<String, String> fields =
                new LinkedHashMap<>(DocumentFields.of(draft.get().document()));
        Set<String> offered = offers(draft.get()).stream().map(Offer::id).collect(Collectors.toSet());
        chosen.stream().filter(offered::contains).forEach(one -> copy(one, fields));
        return writing.save(id, Basis.of(version), DocumentFields.document(fields));
    }

    private void copy(String offer, Map<String, String> into) {
        UUID row = UUID.fromString(offer.substring(0, offer.indexOf('/')));
        String key = offer.substring(offer.indexOf('/') + 1);
        Map<String, String> from = DocumentFields.of(document(row));
        Map<String, String> promise = InternalCommitments.below(LIST + key, from);
        String known = promise.getOrDefault("tie", "");
        UUID tie = known.isEmpty() ? ids.next() : UUID.fromString(known);
        ties.tie(row, key, tie);
        String area = from.getOrDefault("areas." + promise.getOrDefault("area", "") + ".title", "");
        String to = LIST + RowIds.free(key, candidate -> into.containsKey(LIST + candidate));
        into.put(to, "");
        promise.forEach((name, value) -> into.put(to + "." + name, value));
        into.put(to + ".area", area(area, into));
        into.put(to + ".tie", tie.toString());
    }

    /** Key of the draft's focus area with this title; empty when it has none. */
    private static String area(String title, Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> DocumentFields.pattern(field.getKey()).equals("areas.*.title"))
                .filter(field -> !title.isBlank() && field.getValue().equals(title))
                .map(field -> field.getKey().split("\\.")[1])
                .findFirst()
                .orElse("");
    }

    private PledgeDocument document(UUID row) {
        return writing.document(row).orElseThrow();
    }

    private static Set<String> ties(Draft draft) {
        return draft.document().commitments().stream()
                .map(Promise::tie)
                .filter(tie -> !Objects.equals(tie, ""))
                .collect(Collectors.toSet());
    }
}
