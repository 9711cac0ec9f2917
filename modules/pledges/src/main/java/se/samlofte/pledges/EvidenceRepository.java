package se.samlofte.pledges;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.COUNTED_EVIDENCE;
import static se.samlofte.pledges.db.Tables.EVIDENCE;
import static se.samlofte.pledges.db.Tables.EVIDENCE_OUTCOME;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;
import static se.samlofte.pledges.db.Tables.PLEDGE;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.evidence.EvidenceGiven;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;
import se.samlofte.pledges.db.tables.records.OccurrenceRecord;
import se.samlofte.pledges.db.tables.records.PledgeRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Evidence as it was heard, what counts for which commitment, and the occurrences that came of it. */
@Repository
@Transactional
class EvidenceRepository {

    private static final se.samlofte.pledges.db.tables.Pledge NEWER = PLEDGE.as("newer");

    /** Stands for the counting among PostgreSQL's advisory locks, beside the tenant's number. */
    private static final int LOCK = 0x4c6f6674;

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    EvidenceRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A commitment in its newest version, as far as counting asks. */
    record Countable(PledgeRecord pledge, CommitmentRecord commitment) {

        Period period() {
            return commitment.getTimeKind() == null
                    ? new Period(
                            Period.Kind.valueOf(pledge.getPeriodKind()),
                            pledge.getPeriodFrom(),
                            pledge.getPeriodTo(),
                            pledge.getPeriodText())
                    : new Period(
                            Period.Kind.valueOf(commitment.getTimeKind()),
                            commitment.getTimeFrom(),
                            commitment.getTimeTo(),
                            commitment.getTimeText());
        }

        Recurrence recurrence() {
            return new Recurrence(
                    Recurrence.Kind.valueOf(commitment.getRecurrenceKind()),
                    commitment.getRecurrenceCount(),
                    commitment.getRecurrenceAtLeast(),
                    commitment.getRecurrenceDays(),
                    commitment.getRecurrenceText());
        }
    }

    /** One counting at a time in a tenant: whoever comes second sees what the first has done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        sql.select(function(
                        name("pg_advisory_xact_lock"),
                        SQLDataType.OTHER,
                        val(LOCK),
                        val(AccessScope.tenant().value())))
                .fetch();
    }

    /** Notes evidence; one that was withdrawn before it was heard stays withdrawn. */
    public void hear(EvidenceGiven event) {
        sql.insertInto(EVIDENCE)
                .set(EVIDENCE.TENANT_ID, AccessScope.tenant().value())
                .set(EVIDENCE.ID, event.evidence())
                .set(EVIDENCE.KIND, event.kind())
                .set(EVIDENCE.OCCURRED, event.wholeMonth() ? event.day().withDayOfMonth(1) : event.day())
                .set(EVIDENCE.WHOLE_MONTH, event.wholeMonth())
                .set(EVIDENCE.REACHED, event.reached())
                .set(EVIDENCE.SUBJECT, event.subject())
                .set(EVIDENCE.HEARD_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
    }

    /** @return the kind of what was withdrawn; empty when it had not been heard yet, and now never counts */
    public Optional<String> withdraw(UUID evidence) {
        sql.insertInto(EVIDENCE)
                .set(EVIDENCE.TENANT_ID, AccessScope.tenant().value())
                .set(EVIDENCE.ID, evidence)
                .set(EVIDENCE.HEARD_AT, OffsetDateTime.now(clock))
                .set(EVIDENCE.WITHDRAWN_AT, OffsetDateTime.now(clock))
                .onConflict(EVIDENCE.TENANT_ID, EVIDENCE.ID)
                .doUpdate()
                .set(EVIDENCE.WITHDRAWN_AT, OffsetDateTime.now(clock))
                .where(EVIDENCE.WITHDRAWN_AT.isNull())
                .execute();
        return sql.select(EVIDENCE.KIND)
                .from(EVIDENCE)
                .where(EVIDENCE.ID.eq(evidence))
                .fetchOptional(EVIDENCE.KIND);
    }

    /** Takes what came of it out of every version. */
    public void removeOccurrences(UUID evidence) {
        sql.deleteFrom(OCCURRENCE).where(OCCURRENCE.EVIDENCE_ID.eq(evidence)).execute();
    }

    @Transactional(readOnly = true)
    public List<HeardEvidence> heard(Collection<String> kinds) {
        return sql.select(
                        EVIDENCE.ID,
                        EVIDENCE.KIND,
                        EVIDENCE.OCCURRED,
                        EVIDENCE.WHOLE_MONTH,
                        EVIDENCE.REACHED,
                        EVIDENCE.SUBJECT,
                        field(EVIDENCE.WITHDRAWN_AT.isNotNull()))
                .from(EVIDENCE)
                .where(EVIDENCE.KIND.in(kinds))
                .orderBy(EVIDENCE.OCCURRED, EVIDENCE.ID)
                .fetch(mapping(HeardEvidence::new));
    }

    @Transactional(readOnly = true)
    public List<CountedEvidence> rules() {
        return rules(COUNTED_EVIDENCE.KIND.isNotNull());
    }

    @Transactional(readOnly = true)
    public List<CountedEvidence> rulesOfKind(String kind) {
        return rules(COUNTED_EVIDENCE.KIND.eq(kind));
    }

    @Transactional(readOnly = true)
    public List<CountedEvidence> rulesOfPledge(String pledge) {
        return rules(COUNTED_EVIDENCE.PLEDGE.eq(pledge));
    }

    private List<CountedEvidence> rules(Condition condition) {
        return sql.select(
                        COUNTED_EVIDENCE.PLEDGE,
                        COUNTED_EVIDENCE.COMMITMENT,
                        COUNTED_EVIDENCE.KIND,
                        COUNTED_EVIDENCE.SUBJECT)
                .from(COUNTED_EVIDENCE)
                .where(condition)
                .orderBy(COUNTED_EVIDENCE.PLEDGE, COUNTED_EVIDENCE.COMMITMENT)
                .fetch(mapping(CountedEvidence::new));
    }

    public void set(CountedEvidence rule) {
        clear(rule.pledge(), rule.commitment());
        sql.insertInto(COUNTED_EVIDENCE)
                .set(COUNTED_EVIDENCE.TENANT_ID, AccessScope.tenant().value())
                .set(COUNTED_EVIDENCE.PLEDGE, rule.pledge())
                .set(COUNTED_EVIDENCE.COMMITMENT, rule.commitment())
                .set(COUNTED_EVIDENCE.KIND, rule.kind())
                .set(COUNTED_EVIDENCE.SUBJECT, rule.subject())
                .set(COUNTED_EVIDENCE.SET_AT, OffsetDateTime.now(clock))
                .execute();
    }

    public void clear(String pledge, String commitment) {
        sql.deleteFrom(COUNTED_EVIDENCE)
                .where(COUNTED_EVIDENCE.PLEDGE.eq(pledge))
                .and(COUNTED_EVIDENCE.COMMITMENT.eq(commitment))
                .execute();
    }

    /** The commitment in its newest version; nobody writes that version anew meanwhile. */
    public Optional<Countable> lockCommitment(String pledge, String commitment) {
        return sql.select(PLEDGE, COMMITMENT)
                .from(COMMITMENT)
                .join(PLEDGE)
                .on(PLEDGE.ID.eq(COMMITMENT.PLEDGE_ID))
                .where(PLEDGE.SLUG.eq(pledge))
                .and(COMMITMENT.SLUG.eq(commitment))
                .and(COMMITMENT.PARENT_ID.isNull())
                .and(PLEDGE.VERSION.eq(select(max(NEWER.VERSION)).from(NEWER).where(NEWER.SLUG.eq(PLEDGE.SLUG))))
                .forUpdate()
                .of(COMMITMENT)
                .fetchOptional(mapping(Countable::new));
    }

    /** Evidence that a commitment of the newest version has an occurrence of. */
    @Transactional(readOnly = true)
    public Set<UUID> counted(Countable of) {
        return sql.select(OCCURRENCE.EVIDENCE_ID)
                .from(OCCURRENCE)
                .where(OCCURRENCE.COMMITMENT_ID.eq(of.commitment().getId()))
                .and(OCCURRENCE.EVIDENCE_ID.isNotNull())
                .fetchSet(OCCURRENCE.EVIDENCE_ID);
    }

    public void addOccurrence(Countable to, HeardEvidence evidence, String text) {
        boolean byMonth =
                evidence.wholeMonth() || to.commitment().getPublishRule().equals(PublishRule.AFTERWARDS_ONLY.name());
        OccurrenceRecord row = sql.newRecord(OCCURRENCE);
        row.setTenantId(AccessScope.tenant().value());
        row.setId(ids.next());
        row.setPublished(to.pledge().getPublished());
        row.setPledgeId(to.pledge().getId());
        row.setCommitmentId(to.commitment().getId());
        row.setPublishRule(to.commitment().getPublishRule());
        row.setPrecision(byMonth ? "MONTH" : "DAY");
        row.setOccurred(byMonth ? evidence.day().withDayOfMonth(1) : evidence.day());
        row.setText(text);
        row.setEvidence(Progress.Proof.RECORD.name());
        row.setReached(evidence.reached());
        row.setEnteredBy("MODULE");
        row.setEvidenceId(evidence.id());
        row.insert();
    }

    public void removeOccurrences(Countable of, Collection<UUID> evidence) {
        sql.deleteFrom(OCCURRENCE)
                .where(OCCURRENCE.COMMITMENT_ID.eq(of.commitment().getId()))
                .and(OCCURRENCE.EVIDENCE_ID.in(evidence))
                .execute();
    }

    /** In place of what was said before. */
    public void saveOutcomes(String pledge, String commitment, Map<UUID, EvidenceOutcome> outcomes) {
        sql.deleteFrom(EVIDENCE_OUTCOME)
                .where(EVIDENCE_OUTCOME.PLEDGE.eq(pledge))
                .and(EVIDENCE_OUTCOME.COMMITMENT.eq(commitment))
                .execute();
        sql.batch(outcomes.entrySet().stream()
                        .map(outcome -> sql.insertInto(EVIDENCE_OUTCOME)
                                .set(
                                        EVIDENCE_OUTCOME.TENANT_ID,
                                        AccessScope.tenant().value())
                                .set(EVIDENCE_OUTCOME.EVIDENCE_ID, outcome.getKey())
                                .set(EVIDENCE_OUTCOME.PLEDGE, pledge)
                                .set(EVIDENCE_OUTCOME.COMMITMENT, commitment)
                                .set(
                                        EVIDENCE_OUTCOME.OUTCOME,
                                        outcome.getValue().name()))
                        .toList())
                .execute();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<EvidenceCounting.Explained> explained(String pledge) {
        return sql.select(
                        EVIDENCE_OUTCOME.COMMITMENT,
                        EVIDENCE.KIND,
                        EVIDENCE.OCCURRED,
                        EVIDENCE.WHOLE_MONTH,
                        EVIDENCE.REACHED,
                        EVIDENCE_OUTCOME.OUTCOME.convertFrom(EvidenceOutcome::valueOf))
                .from(EVIDENCE_OUTCOME)
                .join(EVIDENCE)
                .on(EVIDENCE.ID.eq(EVIDENCE_OUTCOME.EVIDENCE_ID))
                .where(EVIDENCE_OUTCOME.PLEDGE.eq(pledge))
                .orderBy(EVIDENCE.OCCURRED.desc(), EVIDENCE.ID.desc())
                .fetch(mapping(EvidenceCounting.Explained::new));
    }
}
