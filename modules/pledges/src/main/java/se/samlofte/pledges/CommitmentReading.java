package se.samlofte.pledges;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.PledgeDocument.Part;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeFile.FileCommitment;
import se.samlofte.pledges.PledgeFile.FilePart;
import se.samlofte.pledges.PledgeFile.FilePeriod;
import se.samlofte.pledges.PledgeFile.FileServiceLevel;

/**
 * A typed commitment as the one it would be; what the form does not show stays as it was before.
 *
 * @param findings ids of the findings there are
 */
record CommitmentReading(Promise typed, @Nullable FileCommitment before, Set<String> findings) {

    private static final String TIE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** @param goals of this commitment alone */
    FileCommitment file(String id, List<Goal> goals) {
        CommitmentView.Kind kind =
                Typed.choice(CommitmentView.Kind.class, typed.kind()).orElse(CommitmentView.Kind.ACTION);
        PublishRule publish = Typed.choice(PublishRule.class, typed.publish()).orElse(PublishRule.AFTERWARDS_ONLY);
        boolean open = publish == PublishRule.PLANNED;
        Recurrence recurrence = recurrence();
        return new FileCommitment(
                id,
                Typed.number(typed.number()).orElse(null),
                kind,
                typed.text().strip(),
                SurroundingsReading.parties(typed.parties()),
                kind == CommitmentView.Kind.DECISION
                        ? new TypedDecision(typed.decided()).date().orElse(PartialDate.UNKNOWN)
                        : null,
                time(open),
                recurrence,
                recurrence.kind() == Recurrence.Kind.SERVICE_LEVEL ? serviceLevel() : null,
                Typed.orNull(typed.method()),
                Typed.orNull(typed.project()),
                AroundReading.groups(typed.targetGroups()),
                AroundReading.place(typed.place(), open),
                Typed.lines(typed.problems()),
                Typed.lines(typed.messages()),
                before == null ? List.of() : before.channels(),
                publish,
                before == null
                        ? List.of()
                        : before.answers().stream().filter(findings::contains).toList(),
                AroundReading.link(typed.continues()),
                before == null ? null : before.declared(),
                before == null ? null : before.declaredBy(),
                before == null ? null : before.deviation(),
                Typed.orNull(typed.basis()),
                typed.tie().matches(TIE) ? typed.tie() : null,
                parts(open),
                goals,
                before == null ? List.of() : before.occurrences(),
                before == null || !open ? List.of() : before.planned());
    }

    /** What is told only afterwards has no time of its own that could be told beforehand. */
    private @Nullable FilePeriod time(boolean open) {
        if (typed.time().blank()) {
            return null;
        }
        FilePeriod time = new TypedPeriod(typed.time()).file();
        boolean bounded = time.from() != null || time.to() != null;
        return !open && bounded ? null : time;
    }

    private List<FilePart> parts(boolean open) {
        Set<String> used = new HashSet<>();
        return typed.parts().stream()
                .filter(part -> !part.text().isBlank())
                .map(part -> part(part, open, used))
                .toList();
    }

    private FilePart part(Part part, boolean open, Set<String> used) {
        Optional<FilePart> known = before == null
                ? Optional.empty()
                : before.parts().stream()
                        .filter(other -> other.id().equals(part.key()))
                        .findFirst();
        String id = RowIds.free(
                known.map(FilePart::id).orElseGet(() -> RowIds.word(part.text(), "del")),
                candidate -> used.contains(candidate) || (known.isEmpty() && isKnown(candidate)));
        used.add(id);
        return new FilePart(
                id,
                part.text().strip(),
                known.map(FilePart::parties).orElse(List.of()),
                known.map(FilePart::targetGroups).orElse(List.of()),
                AroundReading.place(part.place(), open),
                recurrence(part.recurrence(), part.count(), "", "", part.often()),
                Typed.orNull(part.time()));
    }

    private boolean isKnown(String part) {
        return before != null
                && before.parts().stream().anyMatch(other -> other.id().equals(part));
    }

    private Recurrence recurrence() {
        boolean unclear =
                typed.recurrence().strip().equals(Recurrence.Kind.SERVICE_LEVEL.name()) && serviceLevel() == null;
        return recurrence(
                unclear ? "" : typed.recurrence(), typed.count(), typed.atLeast(), typed.days(), typed.often());
    }

    private static Recurrence recurrence(String typedKind, String count, String atLeast, String days, String words) {
        Recurrence.Kind kind = Typed.choice(Recurrence.Kind.class, typedKind).orElse(Recurrence.Kind.UNSPECIFIED);
        String often = Typed.orNull(words);
        Recurrence vague = new Recurrence(Recurrence.Kind.UNSPECIFIED, null, false, null, often);
        return switch (kind) {
            case COUNT_IN_PERIOD ->
                Typed.number(count)
                        .map(times -> new Recurrence(kind, times, Typed.isYes(atLeast), null, often))
                        .orElse(vague);
            case EVERY_N_DAYS ->
                Typed.number(days)
                        .map(interval -> new Recurrence(kind, null, false, interval, often))
                        .orElse(vague);
            case ONCE, MONTHLY, WEEKLY, YEARLY, UNSPECIFIED, SERVICE_LEVEL ->
                new Recurrence(kind, null, false, null, often);
        };
    }

    private @Nullable FileServiceLevel serviceLevel() {
        String condition = Typed.orNull(typed.condition());
        String trigger = Typed.orNull(typed.trigger());
        if (condition == null || trigger == null) {
            return null;
        }
        FileServiceLevel known = before == null ? null : before.serviceLevel();
        return Typed.number(typed.limit())
                .map(limit ->
                        new FileServiceLevel(condition, trigger, limit, known == null ? List.of() : known.results()))
                .orElse(null);
    }
}
