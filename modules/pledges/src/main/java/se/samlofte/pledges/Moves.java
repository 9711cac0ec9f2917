package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.pledges.MoveRepository.OnItsWay;
import se.samlofte.tenancy.AccessScope;

/**
 * Moves a commitment to the next pledge, both ends linked: to one that is published, where it goes on as a commitment
 * there is, or into a draft, where it is written in and linked when the draft is published. Needs
 * {@link PledgePermissions#RECORD}, and {@link PledgePermissions#WRITE} for a draft.
 */
@Component
@Transactional
public class Moves {

    private static final Pattern PUBLISHED = Pattern.compile("p:([a-z0-9-]+)/([a-z0-9-]+)");
    private static final Pattern DRAFT = Pattern.compile("d:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final String ROW = "flyttat-";
    private static final int LONGEST_KEY = 60;

    private final Statuses statuses;
    private final MoveRepository repository;
    private final DraftRepository drafts;
    private final PledgeRepository pledges;

    Moves(Statuses statuses, MoveRepository repository, DraftRepository drafts, PledgeRepository pledges) {
        this.statuses = statuses;
        this.repository = repository;
        this.drafts = drafts;
        this.pledges = pledges;
    }

    /**
     * Moves it.
     *
     * @param version of its status that whoever moves it has read
     * @param target {@code p:pledge/commitment} or {@code d:draft}
     */
    public Declaring move(UUID token, CommitmentKey key, int version, String target, String cause, String text) {
        AccessScope.actor().require(PledgePermissions.RECORD);
        TypedStatus typed = new TypedStatus(Progress.Declared.MOVED.name(), cause, text, "", "");
        Matcher published = PUBLISHED.matcher(target);
        Matcher draft = DRAFT.matcher(target);
        if (published.matches()) {
            CommitmentKey to = new CommitmentKey(published.group(1), published.group(2));
            return to.pledge().equals(key.pledge()) || !repository.isPublished(to)
                    ? noTarget()
                    : statuses.move(token, key, version, typed, new Link(to.pledge(), to.commitment(), null));
        }
        return draft.matches() ? toDraft(token, key, version, typed, UUID.fromString(draft.group(1))) : noTarget();
    }

    private Declaring toDraft(UUID token, CommitmentKey key, int version, TypedStatus typed, UUID id) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        Optional<Draft> draft = drafts.lock(id).filter(Draft::isOpen);
        if (draft.isEmpty()) {
            return noTarget();
        }
        boolean repeated = statuses.isKnown(token);
        Declaring declaring = statuses.move(token, key, version, typed, null);
        if (declaring instanceof Declaring.Done && !repeated) {
            write(key, draft.get());
        }
        return declaring;
    }

    /** Writes the commitment into the draft, as it is promised now. */
    private void write(CommitmentKey key, Draft draft) {
        Map<String, String> before = DocumentFields.of(draft.document());
        Map<String, String> after = new LinkedHashMap<>(before);
        String row = free(key.commitment(), before);
        String from = "commitments." + key.commitment();
        source(key).forEach((name, value) -> {
            if (name.equals(from) || name.startsWith(from + ".")) {
                after.put("commitments." + row + name.substring(from.length()), value);
            }
        });
        after.put("commitments." + row + ".area", "");
        after.put("commitments." + row + ".number", "");
        after.put("commitments." + row + ".continues.pledge", key.pledge());
        after.put("commitments." + row + ".continues.commitment", key.commitment());
        after.put("commitments." + row + ".continues.text", "");
        PledgeDocument document = DocumentFields.document(after);
        drafts.save(draft, document, Fingerprints.changes(before, DocumentFields.of(document)), null);
        repository.begin(key, draft.id(), row);
    }

    private Map<String, String> source(CommitmentKey key) {
        return pledges.find(key.pledge())
                .map(row -> new PledgeAssembly(row, java.time.LocalDate.EPOCH).view())
                .map(view -> DocumentFields.of(new DocumentWriting(PublishedFile.of(view)).document()))
                .orElseThrow();
    }

    private static String free(String slug, Map<String, String> fields) {
        String wanted = (ROW + slug).substring(0, Math.min((ROW + slug).length(), LONGEST_KEY - 4));
        String key = wanted;
        for (int number = 2; fields.containsKey("commitments." + key); number++) {
            key = wanted + "-" + number;
        }
        return key;
    }

    /** A draft has become public: what was on its way in it has landed, and both ends are linked. */
    void land(Draft draft, PledgeFile file) {
        Map<String, String> fields = DocumentFields.of(draft.document());
        for (OnItsWay move : repository.in(draft.id())) {
            String text = fields.getOrDefault("commitments." + move.row() + ".text", "")
                    .strip();
            file.allCommitments().stream()
                    .filter(commitment -> !text.isEmpty() && commitment.text().equals(text))
                    .findFirst()
                    .ifPresent(commitment -> {
                        CommitmentKey at = new CommitmentKey(file.id(), commitment.id());
                        repository.land(move.from(), at);
                        statuses.landed(move.from(), at);
                    });
        }
    }

    /** Where a commitment can go. */
    public record Goal(
            String target, String pledge, @Nullable String commitment) {}

    /** The commitments of other published pledges, and the drafts that are being written. */
    @Transactional(readOnly = true)
    public List<Goal> goals(CommitmentKey key) {
        AccessScope.actor().require(PledgePermissions.READ);
        List<Goal> goals = new ArrayList<>();
        if (AccessScope.actor().may(PledgePermissions.WRITE)) {
            drafts.titles(java.util.EnumSet.of(Draft.State.DRAFT), 20)
                    .forEach(draft -> goals.add(
                            new Goal("d:" + draft.id(), draft.document().title(), null)));
        }
        pledges.list(10, 0).stream()
                .filter(row -> row.pledge().getPublished())
                .filter(row -> !row.pledge().getSlug().equals(key.pledge()))
                .forEach(row -> row.commitments().stream()
                        .filter(commitment -> commitment.commitment().getParentId() == null)
                        .forEach(commitment -> goals.add(new Goal(
                                "p:" + row.pledge().getSlug() + "/"
                                        + commitment.commitment().getSlug(),
                                row.pledge().getTitle(),
                                commitment.commitment().getText()))));
        return goals;
    }

    private static Declaring noTarget() {
        return new Declaring.Invalid(List.of(new Fault("target", "target", List.of(), Weight.MISSING)));
    }
}
