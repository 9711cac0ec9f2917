package se.samlofte.pledges;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.PublishRule;

/**
 * Something that happened with a pledge and may be told: an occurrence, a follow-up, news, a correction. What is told
 * only afterwards is told by its month and without the words entered for it, which may name a place.
 *
 * @param when the day, or the month where no more is known or told
 * @param commitment whose occurrence it is
 * @param text as it was written, in Swedish; absent where it is not told
 */
public record Happening(
        Kind kind,
        PledgeView pledge,
        DayOrMonth when,
        @Nullable CommitmentView commitment,
        @Nullable String text) {

    /** What it is. */
    public enum Kind {
        OCCURRENCE,
        FOLLOW_UP,
        NEWS,
        CORRECTION
    }

    private static final int YEAR_LENGTH = 4;

    /** Newest first, always in the same order. */
    public static List<Happening> of(PledgeView pledge) {
        PledgeView.Surroundings around = pledge.surroundings();
        return Stream.of(
                        pledge.allCommitments().stream()
                                .flatMap(commitment -> commitment.progress().occurrences().stream()
                                        .map(occurrence -> occurrence(pledge, commitment, occurrence))),
                        around.followUps().stream()
                                .flatMap(report -> told(Kind.FOLLOW_UP, pledge, report.made(), report.text())),
                        around.news().stream().flatMap(item -> told(Kind.NEWS, pledge, item.published(), item.title())),
                        around.corrections().stream()
                                .map(correction -> new Happening(
                                        Kind.CORRECTION,
                                        pledge,
                                        DayOrMonth.of(correction.on()),
                                        null,
                                        correction.note())))
                .flatMap(happenings -> happenings)
                .sorted(newestFirst())
                .toList();
    }

    /** The order of a list over several pledges. */
    public static Comparator<Happening> newestFirst() {
        return Comparator.comparing((Happening one) -> one.when().date())
                .reversed()
                .thenComparing(one -> one.pledge().id())
                .thenComparing(one -> one.id());
    }

    /** The same as long as it is the same happening; differs between municipalities by what is given. */
    public UUID id(String municipality) {
        return UUID.nameUUIDFromBytes((municipality + '\n' + id()).getBytes(StandardCharsets.UTF_8));
    }

    private String id() {
        return String.join(
                "\n",
                pledge.id(),
                kind.name(),
                commitment == null ? "" : commitment.id(),
                when.date().toString(),
                text == null ? "" : text);
    }

    private static Happening occurrence(PledgeView pledge, CommitmentView commitment, Progress.Occurrence occurrence) {
        boolean afterwards = commitment.publish() == PublishRule.AFTERWARDS_ONLY;
        return new Happening(
                Kind.OCCURRENCE,
                pledge,
                afterwards ? occurrence.when().byMonth() : occurrence.when(),
                commitment,
                afterwards ? null : occurrence.text());
    }

    private static Stream<Happening> told(Kind kind, PledgeView pledge, PartialDate date, String text) {
        return day(date).map(when -> new Happening(kind, pledge, when, null, text)).stream();
    }

    /** Where no month is known, the year's first; nothing without a year. */
    private static Optional<DayOrMonth> day(PartialDate date) {
        String value = date.value();
        return value == null
                ? Optional.empty()
                : Optional.of(
                        switch (date.precision()) {
                            case DAY -> DayOrMonth.of(LocalDate.parse(value));
                            case MONTH -> DayOrMonth.of(java.time.YearMonth.parse(value));
                            case SEASON, YEAR, UNKNOWN ->
                                DayOrMonth.of(
                                        java.time.YearMonth.of(Integer.parseInt(value.substring(0, YEAR_LENGTH)), 1));
                        });
    }
}
