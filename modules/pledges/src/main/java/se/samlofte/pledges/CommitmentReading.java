package se.samlofte.pledges;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeFile.FileCommitment;
import se.samlofte.pledges.PledgeFile.FilePeriod;
import se.samlofte.pledges.PledgeFile.FileServiceLevel;

/**
 * A typed commitment as the one it would be; what the form does not show stays as it was before.
 *
 * @param findings ids of the findings there are
 */
record CommitmentReading(Promise typed, @Nullable FileCommitment before, Set<String> findings) {

    FileCommitment file(String id) {
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
                before == null || (!open && isBounded(before.time())) ? null : before.time(),
                recurrence,
                recurrence.kind() == Recurrence.Kind.SERVICE_LEVEL ? serviceLevel() : null,
                before == null ? null : before.method(),
                before == null ? null : before.project(),
                before == null ? List.of() : before.targetGroups(),
                place(open),
                before == null ? List.of() : before.problemTypes(),
                before == null ? List.of() : before.messages(),
                before == null ? List.of() : before.channels(),
                publish,
                before == null
                        ? List.of()
                        : before.answers().stream().filter(findings::contains).toList(),
                before == null ? null : before.continues(),
                before == null ? null : before.declared(),
                before == null ? null : before.declaredBy(),
                before == null ? null : before.deviation(),
                before == null ? null : before.basisFor(),
                before == null ? List.of() : before.parts(),
                before == null ? List.of() : before.occurrences(),
                before == null || !open ? List.of() : before.planned());
    }

    private @Nullable Place place(boolean open) {
        Place place = before == null ? null : before.place();
        return place == null || open ? place : new Place(place.name(), place.kind(), false);
    }

    private static boolean isBounded(@Nullable FilePeriod time) {
        return time != null && (time.from() != null || time.to() != null);
    }

    private Recurrence recurrence() {
        Recurrence.Kind kind =
                Typed.choice(Recurrence.Kind.class, typed.recurrence()).orElse(Recurrence.Kind.UNSPECIFIED);
        String often = Typed.orNull(typed.often());
        Recurrence vague = new Recurrence(Recurrence.Kind.UNSPECIFIED, null, false, null, often);
        return switch (kind) {
            case COUNT_IN_PERIOD ->
                Typed.number(typed.count())
                        .map(count -> new Recurrence(kind, count, Typed.isYes(typed.atLeast()), null, often))
                        .orElse(vague);
            case EVERY_N_DAYS ->
                Typed.number(typed.days())
                        .map(days -> new Recurrence(kind, null, false, days, often))
                        .orElse(vague);
            case SERVICE_LEVEL -> serviceLevel() == null ? vague : new Recurrence(kind, null, false, null, often);
            case ONCE, MONTHLY, WEEKLY, YEARLY, UNSPECIFIED -> new Recurrence(kind, null, false, null, often);
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
