package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.PledgeFile.FileCommitment;
import se.samlofte.pledges.PledgeFile.FileOccurrence;
import se.samlofte.pledges.PledgeFile.FilePart;
import se.samlofte.pledges.PledgeFile.FilePlanned;
import se.samlofte.pledges.PledgeFile.FileResult;
import se.samlofte.pledges.PledgeFile.FileServiceLevel;
import se.samlofte.pledges.db.tables.records.CommitmentPartyRecord;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;
import se.samlofte.pledges.db.tables.records.InternalPlaceRecord;
import se.samlofte.pledges.db.tables.records.OccurrenceRecord;
import se.samlofte.pledges.db.tables.records.PlannedOccurrenceRecord;
import se.samlofte.pledges.db.tables.records.ServiceResultRecord;

/** A file's commitments as rows, parts after their commitment, and what hangs on them. */
final class CommitmentRecords {

    private final PledgeRecords.Row row;
    private final Period period;
    private final LocalDate today;
    private final Map<String, UUID> known;
    private final List<TableRecord<?>> children;
    private final List<CommitmentRecord> rows = new ArrayList<>();

    CommitmentRecords(
            PledgeRecords.Row row,
            Period period,
            LocalDate today,
            Map<String, UUID> known,
            List<TableRecord<?>> children) {
        this.row = row;
        this.period = period;
        this.today = today;
        this.known = known;
        this.children = children;
    }

    List<CommitmentRecord> rows() {
        return rows;
    }

    /** Row of a commitment that has been added, by its id in the file. */
    UUID row(String id) {
        return rows.stream()
                .filter(record ->
                        record.getParentId() == null && record.getSlug().equals(id))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    void add(FileCommitment file, @Nullable UUID area) {
        CommitmentRecord record = row(file.id(), file.id());
        record.setFocusAreaId(area);
        record.setNumber(file.number());
        record.setKind(file.kind().name());
        record.setText(file.text());
        record.setPublishRule(file.publish().name());
        recurrence(file.recurrence(), record);
        record.setDecided(file.decided() == null ? null : file.decided().value());
        record.setMethod(file.method());
        record.setProject(file.project());
        record.setBasisFor(file.basisFor());
        record.setTie(file.tie() == null ? null : UUID.fromString(file.tie()));
        record.setDetails(Details.write(
                new Details.OfCommitment(file.problemTypes(), file.messages(), file.channels(), file.answers())));
        time(file.time(), record);
        serviceLevel(file.serviceLevel(), record);
        status(file, record);
        rows.add(record);
        place(file.place(), record);
        parties(file.parties(), record.getId());
        targetGroups(file.targetGroups(), record.getId());
        Map<String, UUID> parts = parts(file, record);
        file.occurrences().forEach(occurrence -> occurrence(occurrence, record, parts));
        file.planned().forEach(planned -> planned(planned, record, parts));
    }

    private CommitmentRecord row(String path, String slug) {
        UUID id = known.getOrDefault(path, row.ids().next());
        CommitmentRecord record = row.of(new CommitmentRecord(), id);
        record.setParentId(null);
        record.setPosition(rows.size());
        record.setSlug(slug);
        return record;
    }

    private Map<String, UUID> parts(FileCommitment file, CommitmentRecord whole) {
        Map<String, UUID> ids = new HashMap<>();
        for (FilePart part : file.parts()) {
            CommitmentRecord record = row(file.id() + "/" + part.id(), part.id());
            record.setFocusAreaId(whole.getFocusAreaId());
            record.setParentId(whole.getId());
            record.setKind(whole.getKind());
            record.setText(part.text());
            record.setPublishRule(whole.getPublishRule());
            recurrence(part.recurrence() == null ? Recurrence.UNSPECIFIED : part.recurrence(), record);
            record.setTimeText(part.time());
            rows.add(record);
            place(part.place(), record);
            parties(part.parties(), record.getId());
            targetGroups(part.targetGroups(), record.getId());
            ids.put(part.id(), record.getId());
        }
        return ids;
    }

    private static void recurrence(Recurrence recurrence, CommitmentRecord record) {
        record.setRecurrenceKind(recurrence.kind().name());
        record.setRecurrenceCount(recurrence.count());
        record.setRecurrenceAtLeast(recurrence.atLeast());
        record.setRecurrenceDays(recurrence.days());
        record.setRecurrenceText(recurrence.text());
    }

    private void time(PledgeFile.@Nullable FilePeriod time, CommitmentRecord record) {
        Period own = time == null ? null : time.on(today);
        record.setTimeKind(own == null ? null : own.kind().name());
        record.setTimeFrom(own == null ? null : own.from());
        record.setTimeTo(own == null ? null : own.to());
        record.setTimeText(own == null ? null : own.text());
    }

    private static void status(FileCommitment file, CommitmentRecord record) {
        record.setDeclared(PledgeRecords.name(file.declared()));
        record.setDeclaredBy(PledgeRecords.name(file.declaredBy()));
        PledgeFile.FileDeviation deviation = file.deviation();
        record.setDeviationCause(deviation == null ? null : deviation.cause().name());
        record.setDeviationText(deviation == null ? null : deviation.text());
        Link moved = deviation == null ? null : deviation.movedTo();
        record.setMovedToPledge(moved == null ? null : moved.pledge());
        record.setMovedToCommitment(moved == null ? null : moved.commitment());
        Link continues = file.continues();
        record.setContinuesPledge(continues == null ? null : continues.pledge());
        record.setContinuesCommitment(continues == null ? null : continues.commitment());
        record.setContinuesText(continues == null ? null : continues.text());
    }

    private void serviceLevel(@Nullable FileServiceLevel level, CommitmentRecord record) {
        record.setServiceCondition(level == null ? null : level.condition());
        record.setServiceTrigger(level == null ? null : level.trigger());
        record.setServiceLimitDays(level == null ? null : level.limitDays());
        if (level == null) {
            return;
        }
        for (FileResult result : level.results()) {
            within(result.time()).ifPresent(when -> {
                ServiceResultRecord month = row.of(new ServiceResultRecord());
                month.setCommitmentId(record.getId());
                month.setMonth(when.byMonth().date());
                month.setMet(result.met());
                month.setTotal(result.of());
                children.add(month);
            });
        }
    }

    /** An open place stands with the commitment; any other goes where visitors' role cannot read. */
    private void place(@Nullable Place place, CommitmentRecord record) {
        boolean shown = place != null && place.open() && record.getPublishRule().equals(PublishRule.PLANNED.name());
        record.setPlaceName(place != null && shown ? place.name() : null);
        record.setPlaceKind(place != null && shown ? place.kind().name() : null);
        if (place != null && !shown) {
            InternalPlaceRecord internal = PledgeRecords.internalPlace(row, place);
            internal.setCommitmentId(record.getId());
            children.add(internal);
        }
    }

    private void parties(List<Party> parties, UUID commitment) {
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            CommitmentPartyRecord record = row.at(new CommitmentPartyRecord(), i);
            record.setCommitmentId(commitment);
            record.setKind(party.party().name());
            record.setUnit(party.unit());
            record.setName(party.name());
            record.setUnnamed(party.unnamed());
            children.add(record);
        }
    }

    private void targetGroups(List<TargetGroup> groups, UUID commitment) {
        for (int i = 0; i < groups.size(); i++) {
            children.add(PledgeRecords.targetGroup(row, groups.get(i), i, commitment));
        }
    }

    private void occurrence(FileOccurrence file, CommitmentRecord commitment, Map<String, UUID> parts) {
        within(file.time()).ifPresent(when -> {
            boolean byMonth = commitment.getPublishRule().equals(PublishRule.AFTERWARDS_ONLY.name());
            DayOrMonth told = byMonth ? when.byMonth() : when;
            OccurrenceRecord record = row.of(new OccurrenceRecord());
            record.setCommitmentId(commitment.getId());
            record.setPublishRule(commitment.getPublishRule());
            record.setPartId(file.part() == null ? null : parts.get(file.part()));
            record.setPrecision(told.wholeMonth() ? "MONTH" : "DAY");
            record.setOccurred(told.date());
            record.setText(file.text());
            record.setEvidence(file.evidence().name());
            record.setReached(file.reached());
            record.setTimes(file.times() == null ? 1 : file.times());
            record.setPlace(byMonth ? null : file.place());
            record.setToldBy(PledgeRecords.name(file.toldBy()));
            record.setEnteredBy("FILE");
            children.add(record);
        });
    }

    private void planned(FilePlanned file, CommitmentRecord commitment, Map<String, UUID> parts) {
        within(file.time()).ifPresent(when -> {
            PlannedOccurrenceRecord record = row.of(new PlannedOccurrenceRecord());
            record.setCommitmentId(commitment.getId());
            record.setPublishRule(commitment.getPublishRule());
            record.setPartId(file.part() == null ? null : parts.get(file.part()));
            record.setPrecision(when.wholeMonth() ? "MONTH" : "DAY");
            record.setPlanned(when.date());
            record.setText(file.text());
            children.add(record);
        });
    }

    /** The time, when the pledge's period covers it; example data counted back from early in the year falls away. */
    private Optional<DayOrMonth> within(FileTime time) {
        return time.on(today).filter(when -> period.includes(when.lastDay()) || period.includes(when.date()));
    }
}
