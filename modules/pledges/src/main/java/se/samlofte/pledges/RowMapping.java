package se.samlofte.pledges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeRow.GoalRow;
import se.samlofte.pledges.db.tables.records.ChannelRecord;
import se.samlofte.pledges.db.tables.records.CommitmentPartyRecord;
import se.samlofte.pledges.db.tables.records.ContactRecord;
import se.samlofte.pledges.db.tables.records.FollowUpRecord;
import se.samlofte.pledges.db.tables.records.GoalRecord;
import se.samlofte.pledges.db.tables.records.PartyRecord;
import se.samlofte.pledges.db.tables.records.ServiceResultRecord;
import se.samlofte.pledges.db.tables.records.SignatoryRecord;
import se.samlofte.pledges.db.tables.records.SourceRecord;
import se.samlofte.pledges.db.tables.records.TargetGroupRecord;

/** Rows as the records that pages and the API know. */
final class RowMapping {

    private RowMapping() {}

    static Party party(PartyRecord row) {
        return new Party(Party.Kind.valueOf(row.getKind()), row.getUnit(), row.getName(), row.getUnnamed());
    }

    static Party party(CommitmentPartyRecord row) {
        return new Party(Party.Kind.valueOf(row.getKind()), row.getUnit(), row.getName(), row.getUnnamed());
    }

    static TargetGroup targetGroup(TargetGroupRecord row) {
        return new TargetGroup(
                row.getText(),
                row.getGradeFrom() == null ? null : new TargetGroup.Grades(row.getGradeFrom(), row.getGradeTo()));
    }

    static Situation.Source source(SourceRecord row) {
        return new Situation.Source(
                row.getSlug(),
                Situation.SourceKind.valueOf(row.getKind()),
                row.getText(),
                row.getSystem(),
                Details.readOptional(row.getRecurrence(), Recurrence.class));
    }

    static GoalRow goal(GoalRecord row, List<Goal.Value> values) {
        return new GoalRow(
                row.getFocusAreaId(),
                row.getCommitmentId(),
                new Goal(row.getSlug(), Goal.Kind.valueOf(row.getKind()), row.getText(), indicator(row, values)));
    }

    static Goal.Value value(Integer year, BigDecimal value, @Nullable String source) {
        return new Goal.Value(year, value, source);
    }

    static PledgeView.Signatory signatory(SignatoryRecord row) {
        return new PledgeView.Signatory(
                row.getRole(),
                Party.Kind.valueOf(row.getOrganisation()),
                row.getUnit(),
                row.getName(),
                row.getActing());
    }

    static PledgeView.Channel channel(ChannelRecord row) {
        return new PledgeView.Channel(
                PledgeView.ChannelKind.valueOf(row.getKind()),
                optional(row.getParty(), Party.Kind::valueOf),
                row.getText());
    }

    static PledgeView.Contact contact(ContactRecord row) {
        return new PledgeView.Contact(
                row.getRole(),
                Party.Kind.valueOf(row.getOrganisation()),
                row.getEmail(),
                row.getPhone(),
                row.getHours());
    }

    static FollowUp followUp(FollowUpRecord row) {
        Details.OfFollowUp details = Details.read(row.getDetails(), Details.OfFollowUp.class);
        return new FollowUp(
                row.getSlug(),
                details.madeBy(),
                PartialDate.of(row.getMade()),
                FollowUp.Outcome.valueOf(row.getOutcome()),
                row.getText(),
                details.deviations());
    }

    static Progress.Occurrence occurrence(
            LocalDate date,
            boolean wholeMonth,
            String text,
            Progress.Proof proof,
            @Nullable String part,
            @Nullable Integer reached,
            @Nullable Integer times,
            @Nullable String place,
            @Nullable String toldBy) {
        return new Progress.Occurrence(
                new DayOrMonth(date, wholeMonth),
                text,
                proof,
                part,
                reached,
                times == null ? 1 : times,
                place,
                optional(toldBy, Progress.DeclaredBy::valueOf));
    }

    static Progress.Planned planned(LocalDate date, boolean wholeMonth, String text, @Nullable String part) {
        return new Progress.Planned(new DayOrMonth(date, wholeMonth), text, part);
    }

    static CommitmentView.ServiceResult serviceResult(ServiceResultRecord row) {
        return new CommitmentView.ServiceResult(YearMonth.from(row.getMonth()), row.getMet(), row.getTotal());
    }

    static <T> @Nullable T optional(@Nullable String value, Function<String, T> meaning) {
        return value == null ? null : meaning.apply(value);
    }

    private static Goal.@Nullable Indicator indicator(GoalRecord row, List<Goal.Value> values) {
        if (row.getIndicatorText() == null) {
            return null;
        }
        return new Goal.Indicator(
                row.getIndicatorText(),
                row.getIndicatorUnit(),
                optional(row.getIndicatorRhythm(), Goal.Rhythm::valueOf),
                optional(row.getIndicatorSource(), Situation.SourceKind::valueOf),
                row.getBaselineValue() == null
                        ? null
                        : new Goal.Baseline(row.getBaselineValue(), PartialDate.of(row.getBaselineWhen())),
                values);
    }
}
