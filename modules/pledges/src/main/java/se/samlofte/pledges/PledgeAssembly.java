package se.samlofte.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeRow.CommitmentRow;
import se.samlofte.pledges.PledgeRow.GoalRow;
import se.samlofte.pledges.db.tables.records.FocusAreaRecord;
import se.samlofte.pledges.db.tables.records.PledgeRecord;
import se.samlofte.publishing.PublicPage;

/** Puts a pledge's rows together as a view, judged on a day. */
final class PledgeAssembly {

    private final PledgeRow rows;
    private final PledgeRecord pledge;
    private final Details.OfPledge details;
    private final PledgeView.Status status;
    private final Period period;
    private final LocalDate today;

    PledgeAssembly(PledgeRow rows, LocalDate today) {
        this.rows = rows;
        this.pledge = rows.pledge();
        this.details = Details.read(pledge.getDetails(), Details.OfPledge.class);
        this.status = PledgeView.Status.valueOf(pledge.getStatus());
        this.period = period(pledge);
        this.today = today;
    }

    static Period period(PledgeRecord pledge) {
        return new Period(
                Period.Kind.valueOf(pledge.getPeriodKind()),
                pledge.getPeriodFrom(),
                pledge.getPeriodTo(),
                pledge.getPeriodText());
    }

    PledgeView view() {
        List<FocusArea> areas = rows.focusAreas().stream().map(this::focusArea).toList();
        List<CommitmentView> others = commitments(null);
        List<CommitmentView> all = Stream.concat(
                        areas.stream().flatMap(area -> area.commitments().stream()), others.stream())
                .toList();
        Situation situation = details.situation();
        return new PledgeView(
                pledge.getSlug(),
                pledge.getVersion(),
                PledgeView.Kind.valueOf(pledge.getKind()),
                status,
                pledge.getExample(),
                pledge.getTitle(),
                pledge.getDistrict(),
                pledge.getJointId(),
                period,
                pledge.getSummary(),
                pledge.getPurpose(),
                rows.targetGroups(),
                rows.parties(),
                continues(),
                situation == null ? null : situation.with(situation.findings(), rows.sources()),
                areas,
                others,
                goals(null),
                StandingCount.of(all),
                surroundings(),
                validUntil(all),
                new FollowedUp(rows.rhythm(), rows.reports(), rows.values()));
    }

    private FocusArea focusArea(FocusAreaRecord area) {
        return new FocusArea(
                area.getSlug(), area.getTitle(), area.getExpansion(), commitments(area.getId()), goals(area.getId()));
    }

    private List<CommitmentView> commitments(@Nullable UUID area) {
        return rows.commitments().stream()
                .filter(row -> row.commitment().getParentId() == null)
                .filter(row -> Objects.equals(row.commitment().getFocusAreaId(), area))
                .map(this::commitment)
                .toList();
    }

    private CommitmentView commitment(CommitmentRow row) {
        List<CommitmentRow> parts = rows.commitments().stream()
                .filter(other ->
                        row.commitment().getId().equals(other.commitment().getParentId()))
                .toList();
        List<Goal> own = rows.goals().stream()
                .filter(goal -> row.commitment().getId().equals(goal.commitment()))
                .map(GoalRow::goal)
                .toList();
        return new CommitmentAssembly(row, parts, own, status, period, today).view();
    }

    private List<Goal> goals(@Nullable UUID area) {
        return rows.goals().stream()
                .filter(row -> row.commitment() == null && Objects.equals(row.focusArea(), area))
                .map(GoalRow::goal)
                .toList();
    }

    private @Nullable Link continues() {
        return pledge.getContinuesPledge() == null && pledge.getContinuesText() == null
                ? null
                : new Link(pledge.getContinuesPledge(), null, pledge.getContinuesText());
    }

    private PledgeView.Surroundings surroundings() {
        return new PledgeView.Surroundings(
                pledge.getAgreementText() == null
                        ? null
                        : new PledgeView.Agreement(
                                pledge.getAgreementText(), PartialDate.of(pledge.getAgreementSigned())),
                rows.signatories(),
                rows.channels(),
                rows.contacts(),
                pledge.getRevisionClause(),
                details.feedback(),
                details.reporting(),
                rows.followUps(),
                details.news(),
                details.notes(),
                details.pictures(),
                details.corrections(),
                rows.seal());
    }

    /** The first instant at which a commitment reads differently, or the pledge begins or has ended. */
    private Instant validUntil(List<CommitmentView> commitments) {
        LocalDate to = period.to();
        Stream<Instant> bounds = Stream.<@Nullable LocalDate>of(period.from(), to == null ? null : to.plusDays(1))
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(today))
                .map(day -> day.atStartOfDay(Period.ZONE).toInstant());
        return Stream.of(bounds, nextFollowUp(), commitments.stream().map(commitment -> commitment
                        .progress()
                        .validUntil()))
                .flatMap(instants -> instants)
                .min(Comparator.naturalOrder())
                .orElse(PublicPage.ALWAYS);
    }

    /** The page names the next follow-up until it is due. */
    private Stream<Instant> nextFollowUp() {
        FollowUpRhythm rhythm = rows.rhythm();
        return rhythm == null
                ? Stream.empty()
                : new FollowUpCalendar(period, rhythm, today)
                        .periods().stream()
                                .map(part -> part.due().plusDays(1))
                                .filter(day -> day.isAfter(today))
                                .map(day -> day.atStartOfDay(Period.ZONE).toInstant());
    }
}
