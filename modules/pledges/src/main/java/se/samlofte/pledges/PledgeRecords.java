package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeFile.FileFocusArea;
import se.samlofte.pledges.db.tables.records.ChannelRecord;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;
import se.samlofte.pledges.db.tables.records.ContactRecord;
import se.samlofte.pledges.db.tables.records.FocusAreaRecord;
import se.samlofte.pledges.db.tables.records.FollowUpRecord;
import se.samlofte.pledges.db.tables.records.GoalRecord;
import se.samlofte.pledges.db.tables.records.IndicatorValueRecord;
import se.samlofte.pledges.db.tables.records.InternalPlaceRecord;
import se.samlofte.pledges.db.tables.records.PartyRecord;
import se.samlofte.pledges.db.tables.records.PledgeRecord;
import se.samlofte.pledges.db.tables.records.SignatoryRecord;
import se.samlofte.pledges.db.tables.records.SourceRecord;
import se.samlofte.pledges.db.tables.records.TargetGroupRecord;
import se.samlofte.tenancy.Ids;

/** A pledge file as rows. Relative dates become dates here; what lies outside the pledge's period is left out. */
final class PledgeRecords {

    private final Row row;
    private final PledgeFile file;
    private final Period period;
    private final LocalDate today;
    private final Map<String, UUID> knownAreas;
    private final Map<String, UUID> knownCommitments;

    PledgeRecords(
            int tenant,
            UUID pledge,
            PledgeFile file,
            LocalDate today,
            Ids ids,
            Map<String, UUID> knownAreas,
            Map<String, UUID> knownCommitments) {
        this.row = new Row(tenant, pledge, file.status().isPublic(), ids);
        this.file = file;
        this.period = file.period().on(today);
        this.today = today;
        this.knownAreas = knownAreas;
        this.knownCommitments = knownCommitments;
    }

    /** The rows below a pledge. Commitments stand before their parts. */
    record Content(
            List<FocusAreaRecord> focusAreas, List<CommitmentRecord> commitments, List<TableRecord<?>> children) {}

    /** What every row of the pledge carries. */
    record Row(int tenant, UUID pledge, boolean published, Ids ids) {

        <R extends TableRecord<R>> R of(R record, UUID id) {
            record.set(record.field("tenant_id", Integer.class), tenant);
            record.set(record.field("id", UUID.class), id);
            if (record.field("published") != null) {
                record.set(record.field("published", Boolean.class), published);
            }
            if (record.field("pledge_id") != null) {
                record.set(record.field("pledge_id", UUID.class), pledge);
            }
            return record;
        }

        <R extends TableRecord<R>> R of(R record) {
            return of(record, ids.next());
        }

        <R extends TableRecord<R>> R at(R record, int position) {
            R placed = of(record);
            placed.set(placed.field("position", Integer.class), position);
            return placed;
        }
    }

    PledgeRecord header() {
        PledgeRecord pledge = row.of(new PledgeRecord(), row.pledge());
        pledge.setSlug(file.id());
        pledge.setVersion(file.version());
        pledge.setKind(file.kind().name());
        pledge.setTitle(file.title());
        pledge.setDistrict(file.district());
        pledge.setJointId(file.joint());
        pledge.setStatus(file.status().name());
        pledge.setExample(file.example());
        pledge.setPeriodKind(period.kind().name());
        pledge.setPeriodFrom(period.from());
        pledge.setPeriodTo(period.to());
        pledge.setPeriodText(period.text());
        pledge.setSummary(file.summary());
        pledge.setPurpose(file.purpose());
        pledge.setRevisionClause(file.revisionClause());
        PledgeView.Agreement agreement = file.agreement();
        pledge.setAgreementText(agreement == null ? null : agreement.text());
        pledge.setAgreementSigned(agreement == null ? null : agreement.signed().value());
        Link continues = file.continues();
        pledge.setContinuesPledge(continues == null ? null : continues.pledge());
        pledge.setContinuesText(continues == null ? null : continues.text());
        pledge.setDetails(Details.write(new Details.OfPledge(
                openSituation(),
                file.feedback(),
                file.reporting(),
                file.news(),
                file.notes(),
                file.pictures(),
                file.corrections())));
        return pledge;
    }

    Content content() {
        List<FocusAreaRecord> areas = new ArrayList<>();
        List<TableRecord<?>> children = new ArrayList<>();
        CommitmentRecords commitments = new CommitmentRecords(row, period, today, knownCommitments, children);
        for (FileFocusArea area : file.focusAreas()) {
            UUID id = knownAreas.getOrDefault(area.id(), row.ids().next());
            FocusAreaRecord record = row.of(new FocusAreaRecord(), id);
            record.setPosition(areas.size());
            record.setSlug(area.id());
            record.setTitle(area.title());
            record.setExpansion(area.expansion());
            areas.add(record);
            area.commitments().forEach(commitment -> commitments.add(commitment, id));
            goals(area.goals(), id, null, children);
        }
        file.commitments().forEach(commitment -> commitments.add(commitment, null));
        goals(file.goals(), null, null, children);
        file.allCommitments()
                .forEach(commitment -> goals(commitment.goals(), null, commitments.row(commitment.id()), children));
        addParties(children);
        addSituation(children);
        addSurroundings(children);
        return new Content(areas, commitments.rows(), children);
    }

    private @Nullable Situation openSituation() {
        Situation situation = file.situation();
        return situation == null
                ? null
                : situation.with(
                        situation.findings().stream()
                                .map(finding -> finding.place() == null
                                                || finding.place().open()
                                        ? finding
                                        : finding.withoutPlace())
                                .toList(),
                        List.of());
    }

    private void goals(List<Goal> goals, @Nullable UUID area, @Nullable UUID commitment, List<TableRecord<?>> into) {
        for (int i = 0; i < goals.size(); i++) {
            Goal goal = goals.get(i);
            GoalRecord record = row.at(new GoalRecord(), i);
            record.setFocusAreaId(area);
            record.setCommitmentId(commitment);
            record.setSlug(goal.id());
            record.setKind(goal.kind().name());
            record.setText(goal.text());
            indicator(goal.indicator(), record);
            into.add(record);
            values(goal.indicator(), record.getId(), into);
        }
    }

    private void values(Goal.@Nullable Indicator indicator, UUID goal, List<TableRecord<?>> into) {
        if (indicator == null) {
            return;
        }
        for (Goal.Value value : indicator.values()) {
            IndicatorValueRecord record = row.of(new IndicatorValueRecord());
            record.setGoalId(goal);
            record.setYear(value.year());
            record.setValue(value.value());
            record.setSource(value.source());
            into.add(record);
        }
    }

    private static void indicator(Goal.@Nullable Indicator indicator, GoalRecord record) {
        if (indicator == null) {
            return;
        }
        record.setIndicatorText(indicator.text());
        record.setIndicatorUnit(indicator.unit());
        record.setIndicatorRhythm(name(indicator.rhythm()));
        record.setIndicatorSource(name(indicator.source()));
        Goal.Baseline baseline = indicator.baseline();
        if (baseline != null) {
            record.setBaselineValue(baseline.value());
            record.setBaselineWhen(baseline.when().value());
        }
    }

    private void addParties(List<TableRecord<?>> into) {
        for (int i = 0; i < file.parties().size(); i++) {
            Party party = file.parties().get(i);
            PartyRecord record = row.at(new PartyRecord(), i);
            record.setKind(party.party().name());
            record.setUnit(party.unit());
            record.setName(party.name());
            record.setUnnamed(party.unnamed());
            into.add(record);
        }
        for (int i = 0; i < file.targetGroups().size(); i++) {
            into.add(targetGroup(row, file.targetGroups().get(i), i, null));
        }
    }

    private void addSituation(List<TableRecord<?>> into) {
        Situation situation = file.situation();
        if (situation == null) {
            return;
        }
        for (int i = 0; i < situation.sources().size(); i++) {
            Situation.Source source = situation.sources().get(i);
            SourceRecord record = row.at(new SourceRecord(), i);
            record.setSlug(source.id());
            record.setKind(source.kind().name());
            record.setText(source.text());
            record.setSystem(source.system());
            record.setRecurrence(Details.writeOptional(source.recurrence()));
            into.add(record);
        }
        for (Situation.Finding finding : situation.findings()) {
            Place place = finding.place();
            if (place != null && !place.open()) {
                InternalPlaceRecord record = internalPlace(row, place);
                record.setFinding(finding.id());
                into.add(record);
            }
        }
    }

    private void addSurroundings(List<TableRecord<?>> into) {
        for (int i = 0; i < file.signatories().size(); i++) {
            PledgeView.Signatory signatory = file.signatories().get(i);
            SignatoryRecord record = row.at(new SignatoryRecord(), i);
            record.setRole(signatory.role());
            record.setOrganisation(signatory.organisation().name());
            record.setUnit(signatory.unit());
            record.setName(signatory.name());
            record.setActing(signatory.acting());
            into.add(record);
        }
        for (int i = 0; i < file.channels().size(); i++) {
            PledgeView.Channel channel = file.channels().get(i);
            ChannelRecord record = row.at(new ChannelRecord(), i);
            record.setKind(channel.kind().name());
            record.setParty(name(channel.party()));
            record.setText(channel.text());
            into.add(record);
        }
        for (int i = 0; i < file.contacts().size(); i++) {
            PledgeView.Contact contact = file.contacts().get(i);
            ContactRecord record = row.at(new ContactRecord(), i);
            record.setRole(contact.role());
            record.setOrganisation(contact.organisation().name());
            record.setEmail(contact.email());
            record.setPhone(contact.phone());
            record.setHours(contact.hours());
            into.add(record);
        }
        addFollowUps(into);
    }

    private void addFollowUps(List<TableRecord<?>> into) {
        for (int i = 0; i < file.followUps().size(); i++) {
            FollowUp followUp = file.followUps().get(i);
            FollowUpRecord record = row.at(new FollowUpRecord(), i);
            record.setSlug(followUp.id());
            record.setMade(followUp.made().value());
            record.setOutcome(followUp.outcome().name());
            record.setText(followUp.text());
            record.setDetails(Details.write(new Details.OfFollowUp(followUp.madeBy(), followUp.deviations())));
            into.add(record);
        }
    }

    static TargetGroupRecord targetGroup(Row row, TargetGroup group, int position, @Nullable UUID commitment) {
        TargetGroupRecord record = row.at(new TargetGroupRecord(), position);
        record.setCommitmentId(commitment);
        record.setText(group.text());
        TargetGroup.Grades grades = group.grades();
        record.setGradeFrom(grades == null ? null : grades.from());
        record.setGradeTo(grades == null ? null : grades.to());
        return record;
    }

    static InternalPlaceRecord internalPlace(Row row, Place place) {
        InternalPlaceRecord record = row.of(new InternalPlaceRecord());
        record.setName(place.name());
        record.setKind(place.kind().name());
        return record;
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
