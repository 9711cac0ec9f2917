package se.samlofte.pledges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.DeclaredBy;

/**
 * All that a follow-up report says: facts computed from the records, and the words that people wrote around them. Its
 * canonical form ({@link ReportCanon}) is what is hashed, so a sentence is never part of it: pages say the facts in their
 * own language.
 *
 * @param form of this record, for readers of old reports
 * @param pledgeVersion the version of the pledge that was followed up
 * @param asOf the day on which the status was read
 * @param lastOne whether the pledge ends with it
 * @param effects goals that name an effect, measured or not
 * @param previous what the report before said; absent in the first
 */
public record ReportContent(
        int form,
        String pledge,
        int pledgeVersion,
        String title,
        boolean example,
        List<Party> parties,
        ReportPeriod period,
        LocalDate asOf,
        boolean lastOne,
        Standing standing,
        List<Line> lines,
        List<Effect> effects,
        ReportWords words,
        @Nullable Previous previous) {

    static final int FORM = 1;

    public ReportContent {
        parties = Lists.orEmpty(parties);
        lines = Lists.orEmpty(lines);
        effects = Lists.orEmpty(effects);
    }

    /**
     * What was promised, and how it went.
     *
     * @param area title of its focus area
     * @param times carried out since the report before, oldest first: each is told in exactly one report
     * @param before how many times the reports before told of
     * @param service of the months in the report's period, for a promise to act within a limit
     * @param next what is planned after the period; nothing of what is told only afterwards
     */
    public record Line(
            String id,
            @Nullable Integer number,
            @Nullable String area,
            String text,
            CommitmentView.Kind kind,
            List<Party> parties,
            Recurrence recurrence,
            @Nullable Declared declared,
            @Nullable DeclaredBy declaredBy,
            Progress.Schedule schedule,
            Progress.@Nullable Deviation deviation,
            List<Time> times,
            int before,
            @Nullable Service service,
            List<Progress.Planned> next) {

        public Line {
            parties = Lists.orEmpty(parties);
            times = Lists.orEmpty(times);
            next = Lists.orEmpty(next);
        }

        /** How many people were reached; absent when nobody counted. */
        public @Nullable Integer reached() {
            List<Integer> counted =
                    times.stream().flatMap(time -> time.reachedStream()).toList();
            return counted.isEmpty()
                    ? null
                    : counted.stream().mapToInt(Integer::intValue).sum();
        }

        public int withRecord() {
            return (int) times.stream()
                    .filter(time -> time.proof() == Progress.Proof.RECORD)
                    .count();
        }
    }

    /** One time it was carried out. */
    public record Time(
            DayOrMonth when,
            String text,
            Progress.Proof proof,
            @Nullable Integer reached) {

        java.util.stream.Stream<Integer> reachedStream() {
            return java.util.stream.Stream.ofNullable(reached);
        }
    }

    /** How often the limit was kept, and how often the promise applied. */
    public record Service(int met, int of) {}

    /**
     * An effect that was to be reached. Without a baseline nothing can be said of change (Brå).
     *
     * @param values by year, oldest first
     */
    public record Effect(
            String id,
            String text,
            @Nullable String indicator,
            @Nullable String unit,
            Goal.@Nullable Baseline baseline,
            List<Measured> values) {

        public Effect {
            values = Lists.orEmpty(values);
        }
    }

    public record Measured(int year, BigDecimal value) {}

    /** @param declared what the lines said then, by the commitments' ids; those without word are left out */
    public record Previous(
            String period,
            FollowUpRhythm rhythm,
            int year,
            int number,
            String sha256,
            Standing standing,
            List<Earlier> declared) {

        public Previous {
            declared = Lists.orEmpty(declared);
        }
    }

    public record Earlier(String id, Declared declared) {}
}
