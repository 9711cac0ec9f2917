package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.Part;
import se.samlofte.pledges.CommitmentView.Particulars;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.PledgeRow.CommitmentRow;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;

/** Puts a commitment's rows together as a view, judged on a day. */
record CommitmentAssembly(
        CommitmentRow rows,
        List<CommitmentRow> parts,
        List<Goal> goals,
        PledgeView.Status status,
        Period pledgePeriod,
        LocalDate today) {

    CommitmentView view() {
        CommitmentRecord row = rows.commitment();
        CommitmentView.Kind kind = CommitmentView.Kind.valueOf(row.getKind());
        return new CommitmentView(
                row.getSlug(),
                row.getNumber(),
                kind,
                row.getText(),
                PublishRule.valueOf(row.getPublishRule()),
                rows.parties(),
                recurrence(row),
                time(row),
                kind == CommitmentView.Kind.DECISION ? PartialDate.of(row.getDecided()) : null,
                serviceLevel(row),
                particulars(row),
                link(row.getContinuesPledge(), row.getContinuesCommitment(), row.getContinuesText()),
                parts.stream().map(CommitmentAssembly::part).toList(),
                progress(row));
    }

    private static Part part(CommitmentRow part) {
        CommitmentRecord row = part.commitment();
        return new Part(
                row.getSlug(),
                row.getText(),
                part.parties(),
                part.targetGroups(),
                place(row),
                recurrence(row),
                row.getTimeText());
    }

    private static Recurrence recurrence(CommitmentRecord row) {
        return new Recurrence(
                Recurrence.Kind.valueOf(row.getRecurrenceKind()),
                row.getRecurrenceCount(),
                row.getRecurrenceAtLeast(),
                row.getRecurrenceDays(),
                row.getRecurrenceText());
    }

    static @Nullable Period time(CommitmentRecord row) {
        return row.getTimeKind() == null
                ? null
                : new Period(
                        Period.Kind.valueOf(row.getTimeKind()), row.getTimeFrom(), row.getTimeTo(), row.getTimeText());
    }

    private CommitmentView.@Nullable ServiceLevel serviceLevel(CommitmentRecord row) {
        return row.getServiceLimitDays() == null
                ? null
                : new CommitmentView.ServiceLevel(
                        row.getServiceCondition(), row.getServiceTrigger(), row.getServiceLimitDays(), rows.results());
    }

    private Particulars particulars(CommitmentRecord row) {
        Details.OfCommitment details = Details.read(row.getDetails(), Details.OfCommitment.class);
        return new Particulars(
                row.getMethod(),
                row.getProject(),
                row.getBasisFor(),
                place(row),
                rows.targetGroups(),
                details.problemTypes(),
                details.messages(),
                details.channels(),
                details.answers(),
                goals,
                row.getTie() == null ? null : row.getTie().toString());
    }

    private static @Nullable Place place(CommitmentRecord row) {
        return row.getPlaceName() == null
                ? null
                : new Place(row.getPlaceName(), Place.Kind.valueOf(row.getPlaceKind()), true);
    }

    private static @Nullable Link link(@Nullable String pledge, @Nullable String commitment, @Nullable String text) {
        return pledge == null && text == null ? null : new Link(pledge, commitment, text);
    }

    private Progress progress(CommitmentRecord row) {
        Period own = time(row);
        Reported reported = new Reported(
                CommitmentView.Kind.valueOf(row.getKind()),
                PublishRule.valueOf(row.getPublishRule()),
                recurrence(row),
                status.isOver(),
                own == null ? pledgePeriod : own,
                RowMapping.optional(row.getDeclared(), Progress.Declared::valueOf),
                rows.occurrences(),
                rows.planned(),
                !rows.results().isEmpty());
        Reckoning reckoning = new Reckoning(reported, today);
        return new Progress(
                reported.declared(),
                RowMapping.optional(row.getDeclaredBy(), Progress.DeclaredBy::valueOf),
                word(row),
                deviation(row),
                reckoning.evidence(),
                reckoning.schedule(),
                rows.occurrences(),
                rows.planned(),
                new DotDrawing(reported, today).draw(),
                reckoning.validUntil());
    }

    private static Progress.Word word(CommitmentRecord row) {
        return new Progress.Word(
                row.getDeclaredOn(),
                row.getConfirmedOn() == null
                        ? null
                        : new Progress.Confirmation(row.getConfirmedOn(), row.getConfirmedRoles()),
                row.getResumedOn());
    }

    private Progress.@Nullable Deviation deviation(CommitmentRecord row) {
        return row.getDeviationCause() == null
                ? null
                : new Progress.Deviation(
                        Progress.Cause.valueOf(row.getDeviationCause()),
                        row.getDeviationText(),
                        link(row.getMovedToPledge(), row.getMovedToCommitment(), null),
                        rows.movedToPeriod());
    }
}
