package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samlofte.pledges.Due.Kind;
import se.samlofte.pledges.Expectation.State;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.DeclaredBy;

/**
 * Judges what is due or late of pledges on a day: the latest missing time of each rhythm, the one that ends within a
 * week, what was planned and has passed, and what waits for the other party. Of what is told only afterwards nothing is
 * due before its time is over.
 *
 * @param missed the times that somebody has told of that they came to nothing
 */
record Dues(LocalDate today, List<StatusChange> waiting, Set<Missed> missed) {

    private static final int SOON_DAYS = 7;
    private static final int SOON_OF_MANY_DAYS = 30;
    private static final int LONGEST_AFTER = 60;

    /** A time of a rhythm that came to nothing. */
    record Missed(CommitmentKey commitment, LocalDate from, int number) {}

    /** Late ones first, then by their last day. */
    List<Due> of(List<PledgeView> pledges) {
        List<Due> dues = new ArrayList<>();
        for (PledgeView pledge : pledges) {
            boolean over = pledge.status().isOver() || pledge.period().endsBefore(today.minusDays(LONGEST_AFTER));
            pledge.allCommitments().forEach(commitment -> {
                confirmation(pledge, commitment).ifPresent(dues::add);
                if (!over && isOpen(commitment)) {
                    byRhythm(pledge, commitment)
                            .or(() -> planned(pledge, commitment))
                            .ifPresent(dues::add);
                }
            });
        }
        dues.sort(Comparator.comparing((Due due) -> !due.late())
                .thenComparing(Due::to)
                .thenComparing(due -> due.key().pledge())
                .thenComparing(due -> due.key().commitment()));
        return dues;
    }

    private static boolean isOpen(CommitmentView commitment) {
        Declared declared = commitment.progress().declared();
        return declared == null || declared.isOpen();
    }

    private Optional<Due> confirmation(PledgeView pledge, CommitmentView commitment) {
        CommitmentKey key = new CommitmentKey(pledge.id(), commitment.id());
        return waiting.stream()
                .filter(change -> change.commitment().equals(key))
                .findFirst()
                .map(change -> {
                    LocalDate day = LocalDate.ofInstant(change.at(), Period.ZONE);
                    DeclaredBy other = change.side() == DeclaredBy.POLICE ? DeclaredBy.MUNICIPALITY : DeclaredBy.POLICE;
                    return new Due(
                            Kind.CONFIRMATION, pledge, commitment, day, day, change.version(), false, other, change);
                });
    }

    private Optional<Due> byRhythm(PledgeView pledge, CommitmentView commitment) {
        Kind kind = commitment.serviceLevel() == null ? Kind.OCCURRENCE : Kind.RESULT;
        List<Expectation> all = new Expectations(pledge, commitment, today)
                .list().stream()
                        .filter(expected -> !isMissed(pledge, commitment, expected))
                        .toList();
        Optional<Expectation> late = all.reversed().stream()
                .filter(expected -> expected.state() == State.MISSING)
                .filter(expected -> !expected.to().isBefore(today.minusDays(LONGEST_AFTER)))
                .findFirst();
        Optional<Expectation> soon = all.stream()
                .filter(expected -> expected.state() == State.COMING && kind == Kind.OCCURRENCE)
                .filter(expected -> !expected.to().isAfter(today.plusDays(soonDays(commitment))))
                .findFirst();
        return late.or(() -> soon)
                .map(expected -> new Due(
                        kind,
                        pledge,
                        commitment,
                        expected.from(),
                        expected.to(),
                        expected.number(),
                        expected.state() == State.MISSING,
                        Sides.of(pledge, commitment),
                        null));
    }

    private static int soonDays(CommitmentView commitment) {
        return commitment.recurrence().atLeastMonthly() ? SOON_DAYS : SOON_OF_MANY_DAYS;
    }

    private boolean isMissed(PledgeView pledge, CommitmentView commitment, Expectation expected) {
        return missed.contains(
                new Missed(new CommitmentKey(pledge.id(), commitment.id()), expected.from(), expected.number()));
    }

    private Optional<Due> planned(PledgeView pledge, CommitmentView commitment) {
        Progress progress = commitment.progress();
        return progress.planned().stream()
                .map(Progress.Planned::when)
                .filter(when -> !when.date().isAfter(today.plusDays(SOON_DAYS)))
                .filter(when -> !when.lastDay().isBefore(today.minusDays(LONGEST_AFTER)))
                .filter(when -> progress.occurrences().stream()
                        .noneMatch(done -> !done.when().month().isBefore(when.month())))
                .filter(when ->
                        !missed.contains(new Missed(new CommitmentKey(pledge.id(), commitment.id()), when.date(), 1)))
                .findFirst()
                .map(when -> new Due(
                        Kind.OCCURRENCE,
                        pledge,
                        commitment,
                        when.date(),
                        when.lastDay(),
                        1,
                        when.lastDay().isBefore(today),
                        Sides.of(pledge, commitment),
                        null));
    }
}
