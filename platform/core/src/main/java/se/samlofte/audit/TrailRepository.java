package se.samlofte.audit;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static se.samlofte.audit.db.Tables.ENTRY;
import static se.samlofte.audit.db.Tables.PLATFORM_ENTRY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
class TrailRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    TrailRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    public void add(Deed deed, Actor actor) {
        sql.insertInto(ENTRY)
                .set(ENTRY.TENANT_ID, AccessScope.tenant().value())
                .set(ENTRY.ID, ids.next())
                .set(ENTRY.AT, OffsetDateTime.now(clock))
                .set(ENTRY.ACTOR_KIND, actor.kind().name())
                .set(ENTRY.ACTOR_ID, actor.account())
                .set(ENTRY.ACTOR_NAME, actor.name())
                .set(ENTRY.ACTION, deed.action())
                .set(ENTRY.SUBJECT_KIND, deed.subjectKind())
                .set(ENTRY.SUBJECT_ID, deed.subjectId())
                .set(ENTRY.DETAILS, json(deed, actor))
                .execute();
    }

    public void addForPlatform(Deed deed, Actor actor) {
        sql.insertInto(PLATFORM_ENTRY)
                .set(PLATFORM_ENTRY.ID, ids.next())
                .set(PLATFORM_ENTRY.AT, OffsetDateTime.now(clock))
                .set(PLATFORM_ENTRY.ACTOR_KIND, actor.kind().name())
                .set(PLATFORM_ENTRY.ACTOR_ID, actor.account())
                .set(PLATFORM_ENTRY.ACTOR_NAME, actor.name())
                .set(PLATFORM_ENTRY.ACTION, deed.action())
                .set(PLATFORM_ENTRY.SUBJECT_KIND, deed.subjectKind())
                .set(PLATFORM_ENTRY.SUBJECT_ID, deed.subjectId())
                .set(PLATFORM_ENTRY.DETAILS, json(deed, actor))
                .execute();
    }

    @Transactional(readOnly = true)
    public List<TrailEntry> entries(@Nullable UUID after, int limit) {
        return sql.select(
                        ENTRY.ID,
                        ENTRY.AT.convertFrom(OffsetDateTime::toInstant),
                        ENTRY.ACTOR_KIND.convertFrom(Actor.Kind::valueOf),
                        ENTRY.ACTOR_NAME,
                        ENTRY.ACTION,
                        ENTRY.SUBJECT_KIND,
                        ENTRY.SUBJECT_ID,
                        ENTRY.DETAILS.convertFrom(TrailRepository::details))
                .from(ENTRY)
                .where(before(after))
                .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                .limit(limit)
                .fetch(mapping(TrailEntry::new));
    }

    private static Condition before(@Nullable UUID after) {
        if (after == null) {
            return DSL.noCondition();
        }
        var last = ENTRY.as("last");
        return row(ENTRY.AT, ENTRY.ID).lt(select(last.AT, last.ID).from(last).where(last.ID.eq(after)));
    }

    private static JSONB json(Deed deed, Actor actor) {
        String sentBy = actor.sentBy();
        Deed whole = sentBy == null ? deed : deed.with("sentBy", sentBy);
        return JSONB.valueOf(JSON.writeValueAsString(whole.details()));
    }

    private static Map<String, String> details(JSONB details) {
        return JSON.readValue(details.data(), DETAILS);
    }
}
