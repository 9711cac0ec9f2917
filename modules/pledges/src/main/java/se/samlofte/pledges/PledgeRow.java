package se.samlofte.pledges;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;
import se.samlofte.pledges.db.tables.records.FocusAreaRecord;
import se.samlofte.pledges.db.tables.records.PledgeRecord;

/** A pledge as read, with everything below it in the order it is shown. */
record PledgeRow(
        PledgeRecord pledge,
        List<Party> parties,
        List<TargetGroup> targetGroups,
        List<Situation.Source> sources,
        List<FocusAreaRecord> focusAreas,
        List<CommitmentRow> commitments,
        List<GoalRow> goals,
        List<PledgeView.Signatory> signatories,
        List<PledgeView.Channel> channels,
        List<PledgeView.Contact> contacts,
        List<FollowUp> followUps,
        @Nullable Seal seal,
        @Nullable FollowUpRhythm rhythm,
        List<FollowedUp.Mark> reports,
        List<FollowedUp.Value> values) {

    record GoalRow(@Nullable UUID focusArea, @Nullable UUID commitment, Goal goal) {}

    /** @param movedToPeriod period of the pledge it moved to */
    record CommitmentRow(
            CommitmentRecord commitment,
            List<Party> parties,
            List<TargetGroup> targetGroups,
            List<Progress.Occurrence> occurrences,
            List<Progress.Planned> planned,
            List<CommitmentView.ServiceResult> results,
            @Nullable String movedToPeriod) {}
}
