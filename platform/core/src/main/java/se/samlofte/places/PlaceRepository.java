package se.samlofte.places;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.when;
import static se.samlofte.places.db.Tables.DECISION;
import static se.samlofte.places.db.Tables.PLACE;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.places.PlaceRegister.Decision;
import se.samlofte.places.PlaceRegister.Entry;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

@Repository
@Transactional
class PlaceRepository {

    private static final se.samlofte.places.db.tables.Place TARGET = PLACE.as("target");

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    PlaceRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** By name, as people sort. */
    @Transactional(readOnly = true)
    public List<Place> all() {
        return places().orderBy(PLACE.NAME_KEY, PLACE.ID).fetch(mapping(Place::new));
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(UUID id) {
        return places().where(PLACE.ID.eq(id)).fetchOptional(mapping(Place::new));
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> asked) {
        return sql.select(PLACE.ID, PLACE.NAME)
                .from(PLACE)
                .where(PLACE.ID.in(asked))
                .fetchMap(PLACE.ID, PLACE.NAME);
    }

    /** For a change: nobody else changes it meanwhile. */
    public Optional<Place> lock(UUID id) {
        return places().where(PLACE.ID.eq(id)).forUpdate().fetchOptional(mapping(Place::new));
    }

    /** With visitors' access; of merged ones the place they turned out to be. */
    @Transactional(readOnly = true)
    public Map<UUID, OpenPlace> open(Collection<UUID> asked) {
        return sql.select(PLACE.ID, TARGET.ID, TARGET.NAME, TARGET.KIND.convertFrom(Place.Kind::valueOf), TARGET.AREA)
                .from(PLACE)
                .join(TARGET)
                .on(TARGET.ID.eq(coalesce(PLACE.MERGED_INTO, PLACE.ID)))
                .where(PLACE.ID.in(asked))
                .and(PLACE.PUBLISHED)
                .and(TARGET.PUBLISHED)
                .fetchMap(
                        row -> row.value1(),
                        row -> new OpenPlace(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Whether another place that can be chosen has this name. */
    @Transactional(readOnly = true)
    public boolean isTaken(String key, UUID except) {
        return sql.fetchExists(
                PLACE,
                PLACE.NAME_KEY
                        .eq(key)
                        .and(PLACE.STATE.eq(Place.State.ACTIVE.name()))
                        .and(PLACE.MERGED_INTO.isNull())
                        .and(PLACE.ID.ne(except)));
    }

    /** @return false when the id is there already, or the name by somebody who was faster */
    public boolean add(UUID id, Entry entry, String key, boolean open) {
        return sql.insertInto(PLACE)
                        .set(PLACE.TENANT_ID, AccessScope.tenant().value())
                        .set(PLACE.ID, id)
                        .set(PLACE.PUBLISHED, open)
                        .set(PLACE.NAME, entry.name())
                        .set(PLACE.NAME_KEY, key)
                        .set(PLACE.KIND, entry.kind().name())
                        .set(PLACE.AREA, entry.area())
                        .set(PLACE.OPENED_AT, open ? now() : null)
                        .set(PLACE.CHANGED_AT, now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** What was merged into it becomes as open as it is. */
    public void change(Place before, Entry entry, String key, boolean open) {
        sql.update(PLACE)
                .set(PLACE.NAME, entry.name())
                .set(PLACE.NAME_KEY, key)
                .set(PLACE.KIND, entry.kind().name())
                .set(PLACE.AREA, entry.area())
                .set(PLACE.PUBLISHED, open)
                .set(PLACE.OPENED_AT, open ? now() : null)
                .set(PLACE.VERSION, PLACE.VERSION.plus(1))
                .set(PLACE.CHANGED_AT, now())
                .where(PLACE.ID.eq(before.id()))
                .execute();
        sql.update(PLACE)
                .set(PLACE.PUBLISHED, open)
                .set(PLACE.OPENED_AT, open ? now() : null)
                .where(PLACE.MERGED_INTO.eq(before.id()))
                .execute();
    }

    /** Makes it internal: whoever wants it open decides so again. */
    public void close(UUID id) {
        sql.update(PLACE)
                .set(PLACE.PUBLISHED, false)
                .setNull(PLACE.OPENED_AT)
                .where(PLACE.ID.eq(id))
                .execute();
    }

    /** @param mergedInto the place it turned out to be, which cannot be chosen as itself meanwhile */
    public void setState(UUID id, Place.State state, @Nullable UUID mergedInto) {
        sql.update(PLACE)
                .set(PLACE.STATE, (mergedInto == null ? state : Place.State.RETIRED).name())
                .set(PLACE.MERGED_INTO, mergedInto)
                .set(PLACE.VERSION, PLACE.VERSION.plus(1))
                .set(PLACE.CHANGED_AT, now())
                .where(PLACE.ID.eq(id))
                .execute();
    }

    /** What pointed at the one place points at the other, so that there is never a chain. */
    public void redirect(UUID from, UUID into) {
        sql.update(PLACE)
                .set(PLACE.MERGED_INTO, into)
                .where(PLACE.MERGED_INTO.eq(from))
                .execute();
    }

    @Transactional(readOnly = true)
    public List<Place> mergedInto(UUID id) {
        return places().where(PLACE.MERGED_INTO.eq(id))
                .orderBy(PLACE.NAME_KEY, PLACE.ID)
                .fetch(mapping(Place::new));
    }

    public void addDecision(UUID place, boolean open, @Nullable String reason) {
        sql.insertInto(DECISION)
                .set(DECISION.TENANT_ID, AccessScope.tenant().value())
                .set(DECISION.ID, ids.next())
                .set(DECISION.PLACE_ID, place)
                .set(DECISION.AT, now())
                .set(DECISION.OPENED, open)
                .set(DECISION.REASON, reason)
                .set(DECISION.BY_ACCOUNT, AccessScope.actor().account())
                .set(DECISION.BY_NAME, AccessScope.actor().name())
                .execute();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(UUID place) {
        return sql.select(
                        DECISION.AT.convertFrom(OffsetDateTime::toInstant),
                        DECISION.OPENED,
                        DECISION.REASON,
                        DECISION.BY_NAME)
                .from(DECISION)
                .where(DECISION.PLACE_ID.eq(place))
                .orderBy(DECISION.AT.desc(), DECISION.ID.desc())
                .fetch(mapping(Decision::new));
    }

    private SelectJoinStep<Record8<UUID, String, Place.Kind, String, Boolean, Place.State, UUID, Integer>> places() {
        return sql.select(
                        PLACE.ID,
                        PLACE.NAME,
                        PLACE.KIND.convertFrom(Place.Kind::valueOf),
                        PLACE.AREA,
                        PLACE.PUBLISHED,
                        when(PLACE.MERGED_INTO.isNotNull(), Place.State.MERGED.name())
                                .otherwise(PLACE.STATE)
                                .convertFrom(Place.State::valueOf),
                        PLACE.MERGED_INTO,
                        PLACE.VERSION)
                .from(PLACE);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
