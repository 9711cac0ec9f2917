package se.samlofte.meetings;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static se.samlofte.meetings.db.Tables.DECISION;
import static se.samlofte.meetings.db.Tables.ITEM;
import static se.samlofte.meetings.db.Tables.MEETING;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record11;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

@Repository
@Transactional
class AgendaRepository {

    private static final se.samlofte.meetings.db.tables.Item LATER = ITEM.as("later");

    private final DSLContext sql;
    private final Clock clock;

    AgendaRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In the order of the agenda. */
    @Transactional(readOnly = true)
    public List<AgendaItem> items(UUID meeting) {
        return items().where(ITEM.MEETING_ID.eq(meeting))
                .orderBy(ITEM.POSITION, ITEM.ID)
                .fetch(mapping(AgendaItem::new));
    }

    @Transactional(readOnly = true)
    public Optional<AgendaItem> find(UUID meeting, UUID id) {
        return items().where(ITEM.MEETING_ID.eq(meeting)).and(ITEM.ID.eq(id)).fetchOptional(mapping(AgendaItem::new));
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> titles(Collection<UUID> ids) {
        return sql.select(ITEM.ID, ITEM.TITLE).from(ITEM).where(ITEM.ID.in(ids)).fetchMap(ITEM.ID, ITEM.TITLE);
    }

    /** Put off at meetings of a kind, and not taken up since. */
    @Transactional(readOnly = true)
    public List<AgendaItem> putOff(Meeting.Kind kind, UUID except) {
        return items().join(MEETING)
                .on(MEETING.ID.eq(ITEM.MEETING_ID))
                .where(MEETING.KIND.eq(kind.name()))
                .and(MEETING.ID.ne(except))
                .and(ITEM.STATE.eq(AgendaItem.State.POSTPONED.name()))
                .and(notExists(selectOne()
                        .from(LATER)
                        .where(LATER.MATTER.eq(val("meetings:item:").concat(ITEM.ID.cast(String.class))))))
                .orderBy(MEETING.HELD_ON, ITEM.POSITION, ITEM.ID)
                .fetch(mapping(AgendaItem::new));
    }

    /** At the end of the agenda; a matter that stands there already stays as it is. @return whether it was added */
    public boolean add(
            UUID id,
            UUID meeting,
            String matter,
            AgendaItem.Reason reason,
            String title,
            @Nullable String detail,
            @Nullable String path,
            boolean confirmable) {
        return sql.insertInto(ITEM)
                        .set(ITEM.TENANT_ID, AccessScope.tenant().value())
                        .set(ITEM.ID, id)
                        .set(ITEM.MEETING_ID, meeting)
                        .set(ITEM.POSITION, next(meeting))
                        .set(ITEM.MATTER, matter)
                        .set(ITEM.REASON, reason.name())
                        .set(ITEM.TITLE, title)
                        .set(ITEM.DETAIL, detail)
                        .set(ITEM.PATH, path)
                        .set(ITEM.CONFIRMABLE, confirmable)
                        .set(ITEM.CHANGED_AT, OffsetDateTime.now(clock))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void note(UUID id, String notes) {
        sql.update(ITEM)
                .set(ITEM.NOTES, notes)
                .set(ITEM.VERSION, ITEM.VERSION.plus(1))
                .set(ITEM.CHANGED_AT, OffsetDateTime.now(clock))
                .where(ITEM.ID.eq(id))
                .execute();
    }

    public void setState(UUID id, AgendaItem.State state) {
        sql.update(ITEM).set(ITEM.STATE, state.name()).where(ITEM.ID.eq(id)).execute();
    }

    /** Numbers the items as they stand in the list. */
    public void order(List<UUID> ids) {
        for (int i = 0; i < ids.size(); i++) {
            sql.update(ITEM).set(ITEM.POSITION, i).where(ITEM.ID.eq(ids.get(i))).execute();
        }
    }

    /** @return false when a decision hangs on it */
    public boolean remove(UUID id) {
        return sql.deleteFrom(ITEM)
                        .where(ITEM.ID.eq(id))
                        .and(notExists(selectOne().from(DECISION).where(DECISION.ITEM_ID.eq(ITEM.ID))))
                        .execute()
                == 1;
    }

    private int next(UUID meeting) {
        return sql.select(coalesce(max(ITEM.POSITION), val(-1)).plus(1))
                .from(ITEM)
                .where(ITEM.MEETING_ID.eq(meeting))
                .fetchSingle()
                .value1();
    }

    private SelectJoinStep<
                    Record11<
                            UUID,
                            UUID,
                            String,
                            AgendaItem.Reason,
                            String,
                            String,
                            String,
                            Boolean,
                            String,
                            AgendaItem.State,
                            Integer>>
            items() {
        return sql.select(
                        ITEM.ID,
                        ITEM.MEETING_ID,
                        ITEM.MATTER,
                        ITEM.REASON.convertFrom(AgendaItem.Reason::valueOf),
                        ITEM.TITLE,
                        ITEM.DETAIL,
                        ITEM.PATH,
                        ITEM.CONFIRMABLE,
                        ITEM.NOTES,
                        ITEM.STATE.convertFrom(AgendaItem.State::valueOf),
                        ITEM.VERSION)
                .from(ITEM);
    }
}
