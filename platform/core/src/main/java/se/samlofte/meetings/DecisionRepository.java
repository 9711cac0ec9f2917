package se.samlofte.meetings;

import static org.jooq.Records.mapping;
import static se.samlofte.meetings.db.Tables.DECISION;
import static se.samlofte.meetings.db.Tables.MEETING;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

@Repository
@Transactional
class DecisionRepository {

    private final DSLContext sql;
    private final Clock clock;

    DecisionRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is to be done, what is due first first. */
    @Transactional(readOnly = true)
    public List<Decision> open() {
        return decisions()
                .where(DECISION.DONE_ON.isNull())
                .orderBy(DECISION.DUE.asc().nullsLast(), DECISION.ID)
                .fetch(mapping(Decision::new));
    }

    /** What was done, newest first. */
    @Transactional(readOnly = true)
    public List<Decision> done(int most) {
        return decisions()
                .where(DECISION.DONE_ON.isNotNull())
                .orderBy(DECISION.DONE_ON.desc(), DECISION.ID.desc())
                .limit(most)
                .fetch(mapping(Decision::new));
    }

    /** In the order in which they were taken. */
    @Transactional(readOnly = true)
    public List<Decision> of(UUID meeting) {
        return decisions()
                .where(DECISION.MEETING_ID.eq(meeting))
                .orderBy(DECISION.MADE_AT, DECISION.ID)
                .fetch(mapping(Decision::new));
    }

    @Transactional(readOnly = true)
    public Optional<Decision> find(UUID id) {
        return decisions().where(DECISION.ID.eq(id)).fetchOptional(mapping(Decision::new));
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> texts(Collection<UUID> ids) {
        return sql.select(DECISION.ID, DECISION.TEXT)
                .from(DECISION)
                .where(DECISION.ID.in(ids))
                .fetchMap(DECISION.ID, DECISION.TEXT);
    }

    /** @return false when the id is there already */
    public boolean add(UUID id, AgendaItem item, Decision.Entry entry) {
        return sql.insertInto(DECISION)
                        .set(DECISION.TENANT_ID, AccessScope.tenant().value())
                        .set(DECISION.ID, id)
                        .set(DECISION.MEETING_ID, item.meeting())
                        .set(DECISION.ITEM_ID, item.id())
                        .set(DECISION.TEXT, entry.text())
                        .set(DECISION.OWNER, entry.owner().name())
                        .set(DECISION.OWNER_TEXT, entry.ownerText())
                        .set(DECISION.DUE, entry.due())
                        .set(DECISION.MADE_AT, OffsetDateTime.now(clock))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void setDone(UUID id, @Nullable LocalDate on) {
        sql.update(DECISION).set(DECISION.DONE_ON, on).where(DECISION.ID.eq(id)).execute();
    }

    public void setBecame(UUID id, String path) {
        sql.update(DECISION)
                .set(DECISION.BECAME, path)
                .where(DECISION.ID.eq(id))
                .execute();
    }

    private SelectOnConditionStep<
                    Record10<UUID, UUID, UUID, String, Decision.Owner, String, LocalDate, LocalDate, String, LocalDate>>
            decisions() {
        return sql.select(
                        DECISION.ID,
                        DECISION.MEETING_ID,
                        DECISION.ITEM_ID,
                        DECISION.TEXT,
                        DECISION.OWNER.convertFrom(Decision.Owner::valueOf),
                        DECISION.OWNER_TEXT,
                        DECISION.DUE,
                        DECISION.DONE_ON,
                        DECISION.BECAME,
                        MEETING.HELD_ON)
                .from(DECISION)
                .join(MEETING)
                .on(MEETING.ID.eq(DECISION.MEETING_ID));
    }
}
