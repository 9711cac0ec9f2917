package se.samlofte.pledges;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is promised, and how it goes.
 *
 * @param id unique within the pledge, such as "informationsbrev"
 * @param number as the pledge numbers it, where it does
 * @param time of its own within the pledge's period
 * @param decided when a DECISION was taken; a season is the one it was taken for
 */
public record CommitmentView(
        String id,
        @Nullable Integer number,
        Kind kind,
        String text,
        PublishRule publish,
        List<Party> parties,
        Recurrence recurrence,
        @Nullable Period time,
        @Nullable PartialDate decided,
        @Nullable ServiceLevel serviceLevel,
        Particulars particulars,
        @Nullable Link continues,
        List<Part> parts,
        Progress progress) {

    /** ACTION: promised. INTENTION: aimed at. DECISION: decided during the period. */
    public enum Kind {
        ACTION,
        INTENTION,
        DECISION
    }

    /** PLANNED: what and when may be told beforehand. AFTERWARDS_ONLY: told by month, without place, when it is done. */
    public enum PublishRule {
        PLANNED,
        AFTERWARDS_ONLY
    }

    /**
     * What describes it beyond its text.
     *
     * @param method named way of working, such as EST
     * @param project named project or programme
     * @param basisFor what its result is to be used for
     * @param place absent when it is not to be shown
     * @param messages what information given says
     * @param answers ids of the findings it answers
     * @param goals what it is to bring about by itself
     * @param tie names the same commitment in the municipality's other documents
     */
    public record Particulars(
            @Nullable String method,
            @Nullable String project,
            @Nullable String basisFor,
            @Nullable Place place,
            List<TargetGroup> targetGroups,
            List<String> problemTypes,
            List<String> messages,
            List<PledgeView.ChannelKind> channels,
            List<String> answers,
            List<Goal> goals,
            @Nullable String tie) {}

    /**
     * A promise to act within a limit.
     *
     * @param condition when it applies
     * @param trigger what starts the clock
     * @param limitDays days within which it is to be done
     * @param results by month, oldest first
     */
    public record ServiceLevel(String condition, String trigger, int limitDays, List<ServiceResult> results) {

        /** How often the limit was kept, all months together. */
        public int met() {
            return results.stream().mapToInt(ServiceResult::met).sum();
        }

        /** How often the promise applied, all months together. */
        public int of() {
            return results.stream().mapToInt(ServiceResult::of).sum();
        }

        /** Whole percent, rounded down so that 100 means every time; 0 when the promise never applied. */
        public int percent() {
            return of() == 0 ? 0 : (int) (100L * met() / of());
        }
    }

    /** A month: how often the limit was kept, and how often the promise applied. */
    public record ServiceResult(YearMonth month, int met, int of) {}

    /** @param time as the pledge says it, such as "på kvällen" */
    public record Part(
            String id,
            String text,
            List<Party> parties,
            List<TargetGroup> targetGroups,
            @Nullable Place place,
            Recurrence recurrence,
            @Nullable String time) {}
}
