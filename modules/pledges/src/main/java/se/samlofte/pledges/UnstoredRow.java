package se.samlofte.pledges;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeRow.CommitmentRow;
import se.samlofte.pledges.db.tables.records.ChannelRecord;
import se.samlofte.pledges.db.tables.records.CommitmentPartyRecord;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;
import se.samlofte.pledges.db.tables.records.ContactRecord;
import se.samlofte.pledges.db.tables.records.FollowUpRecord;
import se.samlofte.pledges.db.tables.records.GoalRecord;
import se.samlofte.pledges.db.tables.records.IndicatorValueRecord;
import se.samlofte.pledges.db.tables.records.OccurrenceRecord;
import se.samlofte.pledges.db.tables.records.PartyRecord;
import se.samlofte.pledges.db.tables.records.PlannedOccurrenceRecord;
import se.samlofte.pledges.db.tables.records.ServiceResultRecord;
import se.samlofte.pledges.db.tables.records.SignatoryRecord;
import se.samlofte.pledges.db.tables.records.SourceRecord;
import se.samlofte.pledges.db.tables.records.TargetGroupRecord;

/** A pledge as it would be read once it is stored: the same rows by the same mapping, without a database. */
final class UnstoredRow {

    private final PledgeRecords records;
    private final PledgeRecords.Content content;

    private final Function<String, Optional<String>> periods;

    /** @param periods the period in words of another pledge, by its id */
    UnstoredRow(PledgeRecords records, Function<String, Optional<String>> periods) {
        this.periods = periods;
        this.records = records;
        this.content = records.content();
    }

    PledgeRow row() {
        return new PledgeRow(
                records.header(),
                all(PartyRecord.class).map(RowMapping::party).toList(),
                all(TargetGroupRecord.class)
                        .filter(row -> row.getCommitmentId() == null)
                        .map(RowMapping::targetGroup)
                        .toList(),
                all(SourceRecord.class).map(RowMapping::source).toList(),
                content.focusAreas(),
                content.commitments().stream().map(this::commitment).toList(),
                all(GoalRecord.class)
                        .map(row -> RowMapping.goal(row, values(row.getId())))
                        .toList(),
                all(SignatoryRecord.class).map(RowMapping::signatory).toList(),
                all(ChannelRecord.class).map(RowMapping::channel).toList(),
                all(ContactRecord.class).map(RowMapping::contact).toList(),
                all(FollowUpRecord.class).map(RowMapping::followUp).toList(),
                null,
                null,
                List.of(),
                List.of());
    }

    private CommitmentRow commitment(CommitmentRecord commitment) {
        UUID id = commitment.getId();
        return new CommitmentRow(
                commitment,
                all(CommitmentPartyRecord.class)
                        .filter(row -> id.equals(row.getCommitmentId()))
                        .map(RowMapping::party)
                        .toList(),
                all(TargetGroupRecord.class)
                        .filter(row -> id.equals(row.getCommitmentId()))
                        .map(RowMapping::targetGroup)
                        .toList(),
                all(OccurrenceRecord.class)
                        .filter(row -> id.equals(row.getCommitmentId()))
                        .sorted(Comparator.comparing(OccurrenceRecord::getOccurred))
                        .map(row -> RowMapping.occurrence(
                                row.getOccurred(),
                                row.getPrecision().equals("MONTH"),
                                row.getText(),
                                Progress.Proof.valueOf(row.getEvidence()),
                                part(row.getPartId()),
                                row.getReached(),
                                row.getTimes(),
                                row.getPlace(),
                                row.getToldBy()))
                        .toList(),
                all(PlannedOccurrenceRecord.class)
                        .filter(row -> id.equals(row.getCommitmentId()))
                        .sorted(Comparator.comparing(PlannedOccurrenceRecord::getPlanned))
                        .map(row -> RowMapping.planned(
                                row.getPlanned(),
                                row.getPrecision().equals("MONTH"),
                                row.getText(),
                                part(row.getPartId())))
                        .toList(),
                results(id),
                Optional.ofNullable(commitment.getMovedToPledge())
                        .flatMap(periods)
                        .orElse(null));
    }

    private List<Goal.Value> values(UUID goal) {
        return all(IndicatorValueRecord.class)
                .filter(row -> goal.equals(row.getGoalId()))
                .sorted(Comparator.comparing(IndicatorValueRecord::getYear))
                .map(row -> RowMapping.value(row.getYear(), row.getValue(), row.getSource()))
                .toList();
    }

    private List<CommitmentView.ServiceResult> results(UUID commitment) {
        return all(ServiceResultRecord.class)
                .filter(row -> commitment.equals(row.getCommitmentId()))
                .sorted(Comparator.comparing(ServiceResultRecord::getMonth))
                .map(RowMapping::serviceResult)
                .toList();
    }

    private @Nullable String part(@Nullable UUID part) {
        return content.commitments().stream()
                .filter(row -> Objects.equals(row.getId(), part))
                .map(CommitmentRecord::getSlug)
                .findFirst()
                .orElse(null);
    }

    private <R extends TableRecord<R>> Stream<R> all(Class<R> type) {
        return content.children().stream().filter(type::isInstance).map(type::cast);
    }
}
