package se.samlofte.pledges;

import static org.jooq.impl.DSL.max;
import static se.samlofte.pledges.db.Tables.EVIDENCE_FILE;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;
import static se.samlofte.pledges.db.Tables.OCCURRENCE_ENTRY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.Progress.Proof;
import se.samlofte.pledges.db.tables.records.OccurrenceEntryRecord;
import se.samlofte.pledges.db.tables.records.OccurrenceRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Occurrences that staff enter: what residents read in one table, what they do not in another. */
@Repository
@Transactional
class OccurrenceRepository {

    private static final String STAFF = "STAFF";

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    OccurrenceRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** An entry with the commitment it belongs to. */
    record Entry(UUID id, CommitmentKey commitment, int version, boolean removed, boolean proven) {}

    /** What residents no longer read of a removed occurrence. */
    record Removed(
            String when,
            boolean wholeMonth,
            String text,
            @Nullable Integer reached,
            int times,
            @Nullable String place,
            @Nullable String toldBy,
            @Nullable String part) {}

    /** Takes on an entry. @return its id; empty when the form came before */
    public Optional<UUID> addEntry(UUID token, CommitmentKey key, TypedOccurrence typed, Voice voice) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return sql.insertInto(OCCURRENCE_ENTRY)
                .set(OCCURRENCE_ENTRY.TENANT_ID, AccessScope.tenant().value())
                .set(OCCURRENCE_ENTRY.ID, ids.next())
                .set(OCCURRENCE_ENTRY.FORM_TOKEN, token)
                .set(OCCURRENCE_ENTRY.PLEDGE, key.pledge())
                .set(OCCURRENCE_ENTRY.COMMITMENT, key.commitment())
                .set(OCCURRENCE_ENTRY.VERSION, 1)
                .set(OCCURRENCE_ENTRY.NOTE, Typed.orNull(typed.note()))
                .set(OCCURRENCE_ENTRY.LINK, Typed.orNull(typed.link()))
                .set(OCCURRENCE_ENTRY.BY_ACCOUNT, voice.account())
                .set(OCCURRENCE_ENTRY.BY_NAME, voice.name())
                .set(OCCURRENCE_ENTRY.MADE_AT, now)
                .set(OCCURRENCE_ENTRY.CHANGED_AT, now)
                .onConflictDoNothing()
                .returning(OCCURRENCE_ENTRY.ID)
                .fetchOptional(OCCURRENCE_ENTRY.ID);
    }

    @Transactional(readOnly = true)
    public Optional<UUID> ofToken(UUID token) {
        return sql.select(OCCURRENCE_ENTRY.ID)
                .from(OCCURRENCE_ENTRY)
                .where(OCCURRENCE_ENTRY.FORM_TOKEN.eq(token))
                .fetchOptional(OCCURRENCE_ENTRY.ID);
    }

    /** Held until the transaction ends. */
    public Optional<Entry> lock(UUID entry) {
        return sql.selectFrom(OCCURRENCE_ENTRY)
                .where(OCCURRENCE_ENTRY.ID.eq(entry))
                .forUpdate()
                .fetchOptional()
                .map(row -> new Entry(
                        row.getId(),
                        new CommitmentKey(row.getPledge(), row.getCommitment()),
                        row.getVersion(),
                        row.getRemoved() != null,
                        row.getLink() != null || hasFile(row.getId())));
    }

    public void change(UUID entry, TypedOccurrence typed) {
        sql.update(OCCURRENCE_ENTRY)
                .set(OCCURRENCE_ENTRY.VERSION, OCCURRENCE_ENTRY.VERSION.plus(1))
                .set(OCCURRENCE_ENTRY.NOTE, Typed.orNull(typed.note()))
                .set(OCCURRENCE_ENTRY.LINK, Typed.orNull(typed.link()))
                .set(OCCURRENCE_ENTRY.CHANGED_AT, OffsetDateTime.now(clock))
                .where(OCCURRENCE_ENTRY.ID.eq(entry))
                .execute();
    }

    /** Puts the occurrence where residents read it, instead of what stood there in any version of the pledge. */
    public void show(KeptCommitment commitment, UUID entry, Progress.Occurrence what) {
        UUID id = sql.select(OCCURRENCE.ID)
                .from(OCCURRENCE)
                .where(OCCURRENCE.ENTRY_ID.eq(entry))
                .and(OCCURRENCE.COMMITMENT_ID.eq(commitment.row()))
                .fetchOptional(OCCURRENCE.ID)
                .orElseGet(ids::next);
        hide(entry);
        OccurrenceRecord row = sql.newRecord(OCCURRENCE);
        row.setTenantId(AccessScope.tenant().value());
        row.setId(id);
        row.setPublished(true);
        row.setPledgeId(commitment.pledge());
        row.setCommitmentId(commitment.row());
        row.setPublishRule(commitment.rule().name());
        row.setPartId(what.part() == null ? null : commitment.parts().get(what.part()));
        row.setPrecision(what.when().wholeMonth() ? "MONTH" : "DAY");
        row.setOccurred(what.when().date());
        row.setText(what.text());
        row.setEvidence(what.proof().name());
        row.setReached(what.reached());
        row.setEnteredBy(STAFF);
        row.setEntryId(entry);
        row.setTimes(what.times());
        row.setPlace(what.place());
        row.setToldBy(PledgeRecords.name(what.toldBy()));
        row.insert();
    }

    private void hide(UUID entry) {
        sql.deleteFrom(OCCURRENCE).where(OCCURRENCE.ENTRY_ID.eq(entry)).execute();
    }

    /** Takes it from where residents read it, in every version, and keeps it to be put back. */
    public void remove(UUID entry, Progress.Occurrence what) {
        hide(entry);
        sql.update(OCCURRENCE_ENTRY)
                .set(
                        OCCURRENCE_ENTRY.REMOVED,
                        Details.write(new Removed(
                                what.when().date().toString(),
                                what.when().wholeMonth(),
                                what.text(),
                                what.reached(),
                                what.times(),
                                what.place(),
                                PledgeRecords.name(what.toldBy()),
                                what.part())))
                .set(OCCURRENCE_ENTRY.REMOVED_AT, OffsetDateTime.now(clock))
                .set(OCCURRENCE_ENTRY.VERSION, OCCURRENCE_ENTRY.VERSION.plus(1))
                .where(OCCURRENCE_ENTRY.ID.eq(entry))
                .execute();
    }

    public void putBack(UUID entry) {
        sql.update(OCCURRENCE_ENTRY)
                .setNull(OCCURRENCE_ENTRY.REMOVED)
                .setNull(OCCURRENCE_ENTRY.REMOVED_AT)
                .set(OCCURRENCE_ENTRY.VERSION, OCCURRENCE_ENTRY.VERSION.plus(1))
                .where(OCCURRENCE_ENTRY.ID.eq(entry))
                .execute();
    }

    /** Everything entered of a commitment, newest first: what is shown and what was removed lately. */
    @Transactional(readOnly = true)
    public List<EnteredOccurrence> all(KeptCommitment commitment) {
        Map<UUID, OccurrenceEntryRecord> entries = sql.selectFrom(OCCURRENCE_ENTRY)
                .where(OCCURRENCE_ENTRY.PLEDGE.eq(commitment.key().pledge()))
                .and(OCCURRENCE_ENTRY.COMMITMENT.eq(commitment.key().commitment()))
                .orderBy(OCCURRENCE_ENTRY.MADE_AT.desc(), OCCURRENCE_ENTRY.ID)
                .fetchMap(OCCURRENCE_ENTRY.ID);
        Map<UUID, String> files = entries.isEmpty()
                ? Map.of()
                : sql.select(EVIDENCE_FILE.ENTRY_ID, EVIDENCE_FILE.NAME)
                        .from(EVIDENCE_FILE)
                        .where(EVIDENCE_FILE.ENTRY_ID.in(entries.keySet()))
                        .fetchMap(EVIDENCE_FILE.ENTRY_ID, EVIDENCE_FILE.NAME);
        Map<UUID, String> parts = commitment.parts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Stream<EnteredOccurrence> shown = sql
                .selectFrom(OCCURRENCE)
                .where(OCCURRENCE.COMMITMENT_ID.eq(commitment.row()))
                .orderBy(OCCURRENCE.OCCURRED.desc(), OCCURRENCE.ID.desc())
                .fetch()
                .stream()
                .map(row -> entered(
                        commitment.key(),
                        row.getEntryId() == null ? null : entries.get(row.getEntryId()),
                        occurrence(row, row.getPartId() == null ? null : parts.get(row.getPartId())),
                        files));
        Stream<EnteredOccurrence> removed = entries.values().stream()
                .filter(entry -> entry.getRemoved() != null)
                .map(entry -> entered(commitment.key(), entry, occurrence(entry), files));
        return Stream.concat(shown, removed).toList();
    }

    @Transactional(readOnly = true)
    public Optional<EnteredOccurrence> find(UUID entry, KeptCommitment commitment) {
        return all(commitment).stream()
                .filter(known -> entry.equals(known.entry()))
                .findFirst();
    }

    private static EnteredOccurrence entered(
            CommitmentKey key,
            @Nullable OccurrenceEntryRecord entry,
            Progress.Occurrence what,
            Map<UUID, String> files) {
        return entry == null
                ? new EnteredOccurrence(null, key, 0, what, null, null, null, null, null, null)
                : new EnteredOccurrence(
                        entry.getId(),
                        key,
                        entry.getVersion(),
                        what,
                        entry.getNote(),
                        entry.getLink(),
                        files.get(entry.getId()),
                        entry.getByName(),
                        entry.getMadeAt().toInstant(),
                        entry.getRemovedAt() == null
                                ? null
                                : entry.getRemovedAt().toInstant());
    }

    private static Progress.Occurrence occurrence(OccurrenceRecord row, @Nullable String part) {
        return RowMapping.occurrence(
                row.getOccurred(),
                row.getPrecision().equals("MONTH"),
                row.getText(),
                Proof.valueOf(row.getEvidence()),
                part,
                row.getReached(),
                row.getTimes(),
                row.getPlace(),
                row.getToldBy());
    }

    private static Progress.Occurrence occurrence(OccurrenceEntryRecord entry) {
        Removed was = Details.read(entry.getRemoved(), Removed.class);
        return RowMapping.occurrence(
                LocalDate.parse(was.when()),
                was.wholeMonth(),
                was.text(),
                entry.getLink() == null ? Proof.DECLARED : Proof.RECORD,
                was.part(),
                was.reached(),
                was.times(),
                was.place(),
                was.toldBy());
    }

    /** The words that the last occurrence of a commitment was entered with. */
    @Transactional(readOnly = true)
    public Optional<String> lastText(UUID commitment) {
        return sql.select(OCCURRENCE.TEXT)
                .from(OCCURRENCE)
                .where(OCCURRENCE.COMMITMENT_ID.eq(commitment))
                .orderBy(OCCURRENCE.OCCURRED.desc(), OCCURRENCE.ID.desc())
                .limit(1)
                .fetchOptional(OCCURRENCE.TEXT);
    }

    public void attach(UUID entry, EvidenceFile file) {
        sql.deleteFrom(EVIDENCE_FILE).where(EVIDENCE_FILE.ENTRY_ID.eq(entry)).execute();
        sql.insertInto(EVIDENCE_FILE)
                .set(EVIDENCE_FILE.TENANT_ID, AccessScope.tenant().value())
                .set(EVIDENCE_FILE.ID, ids.next())
                .set(EVIDENCE_FILE.ENTRY_ID, entry)
                .set(EVIDENCE_FILE.NAME, file.name())
                .set(EVIDENCE_FILE.MEDIA_TYPE, file.mediaType())
                .set(EVIDENCE_FILE.CONTENT, file.content())
                .set(EVIDENCE_FILE.ADDED_AT, OffsetDateTime.now(clock))
                .execute();
    }

    private boolean hasFile(UUID entry) {
        return sql.fetchExists(EVIDENCE_FILE, EVIDENCE_FILE.ENTRY_ID.eq(entry));
    }

    @Transactional(readOnly = true)
    public Optional<EvidenceFile> file(UUID entry) {
        return sql.select(EVIDENCE_FILE.NAME, EVIDENCE_FILE.MEDIA_TYPE, EVIDENCE_FILE.CONTENT)
                .from(EVIDENCE_FILE)
                .where(EVIDENCE_FILE.ENTRY_ID.eq(entry))
                .fetchOptional()
                .map(row -> new EvidenceFile(row.value1(), row.value2(), row.value3()));
    }

    /** Forgets what was removed before. @return how many */
    public int forgetRemovedBefore(Instant instant) {
        return sql.deleteFrom(OCCURRENCE_ENTRY)
                .where(OCCURRENCE_ENTRY.REMOVED_AT.lt(instant.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    /** When something was last entered of each commitment of the newest versions, by pledge and commitment. */
    @Transactional(readOnly = true)
    public Map<CommitmentKey, Instant> lastEntered() {
        return sql
                .select(OCCURRENCE_ENTRY.PLEDGE, OCCURRENCE_ENTRY.COMMITMENT, max(OCCURRENCE_ENTRY.MADE_AT))
                .from(OCCURRENCE_ENTRY)
                .groupBy(OCCURRENCE_ENTRY.PLEDGE, OCCURRENCE_ENTRY.COMMITMENT)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new CommitmentKey(row.value1(), row.value2()),
                        row -> Objects.requireNonNull(row.value3()).toInstant()));
    }
}
