package se.samlofte.meetings;

import static org.jooq.Records.mapping;
import static se.samlofte.meetings.db.Tables.MEETING;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

@Repository
@Transactional
class MeetingRepository {

    private final DSLContext sql;
    private final Clock clock;

    MeetingRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The next one first among those that are planned. */
    @Transactional(readOnly = true)
    public List<Meeting> planned() {
        return meetings()
                .where(MEETING.STATE.eq(Meeting.State.PLANNED.name()))
                .orderBy(MEETING.HELD_ON, MEETING.STARTS_AT.nullsFirst(), MEETING.ID)
                .fetch(mapping(Meeting::new));
    }

    /** Those that were held or cancelled, newest first. */
    @Transactional(readOnly = true)
    public List<Meeting> past(int most) {
        return meetings()
                .where(MEETING.STATE.ne(Meeting.State.PLANNED.name()))
                .orderBy(MEETING.HELD_ON.desc(), MEETING.ID.desc())
                .limit(most)
                .fetch(mapping(Meeting::new));
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> find(UUID id) {
        return meetings().where(MEETING.ID.eq(id)).fetchOptional(mapping(Meeting::new));
    }

    @Transactional(readOnly = true)
    public List<Meeting> all(Collection<UUID> ids) {
        return meetings().where(MEETING.ID.in(ids)).fetch(mapping(Meeting::new));
    }

    public Optional<Meeting> lock(UUID id) {
        return meetings().where(MEETING.ID.eq(id)).forUpdate().fetchOptional(mapping(Meeting::new));
    }

    /** @return false when the id is there already */
    public boolean add(UUID id, Meeting.Entry entry) {
        return sql.insertInto(MEETING)
                        .set(MEETING.TENANT_ID, AccessScope.tenant().value())
                        .set(MEETING.ID, id)
                        .set(MEETING.KIND, entry.kind().name())
                        .set(MEETING.HELD_ON, entry.on())
                        .set(MEETING.STARTS_AT, entry.at())
                        .set(MEETING.PLACE, entry.place())
                        .set(MEETING.PARTICIPANTS, entry.participants())
                        .set(MEETING.CHANGED_AT, OffsetDateTime.now(clock))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void change(UUID id, Meeting.Entry entry) {
        sql.update(MEETING)
                .set(MEETING.KIND, entry.kind().name())
                .set(MEETING.HELD_ON, entry.on())
                .set(MEETING.STARTS_AT, entry.at())
                .set(MEETING.PLACE, entry.place())
                .set(MEETING.PARTICIPANTS, entry.participants())
                .set(MEETING.VERSION, MEETING.VERSION.plus(1))
                .set(MEETING.CHANGED_AT, OffsetDateTime.now(clock))
                .where(MEETING.ID.eq(id))
                .execute();
    }

    public void setState(UUID id, Meeting.State state) {
        sql.update(MEETING)
                .set(MEETING.STATE, state.name())
                .set(MEETING.VERSION, MEETING.VERSION.plus(1))
                .set(MEETING.CHANGED_AT, OffsetDateTime.now(clock))
                .where(MEETING.ID.eq(id))
                .execute();
    }

    private SelectJoinStep<Record8<UUID, Meeting.Kind, LocalDate, LocalTime, String, String, Meeting.State, Integer>>
            meetings() {
        return sql.select(
                        MEETING.ID,
                        MEETING.KIND.convertFrom(Meeting.Kind::valueOf),
                        MEETING.HELD_ON,
                        MEETING.STARTS_AT,
                        MEETING.PLACE,
                        MEETING.PARTICIPANTS,
                        MEETING.STATE.convertFrom(Meeting.State::valueOf),
                        MEETING.VERSION)
                .from(MEETING);
    }
}
