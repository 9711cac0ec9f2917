package se.samlofte.pledges.feedback;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static se.samlofte.pledges.db.Tables.FEEDBACK;
import static se.samlofte.pledges.db.Tables.FEEDBACK_HANDLING;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.feedback.InboxMessage.State;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;

@Repository
@Transactional
class FeedbackRepository {

    private final DSLContext sql;
    private final Clock clock;

    FeedbackRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** As a visitor, who may add and not even read what they added. The same message again does nothing. */
    public void add(Message message) {
        sql.insertInto(FEEDBACK)
                .set(FEEDBACK.TENANT_ID, AccessScope.tenant().value())
                .set(FEEDBACK.ID, message.id())
                .set(FEEDBACK.PLEDGE, message.pledge())
                .set(FEEDBACK.BODY, message.text())
                .set(
                        FEEDBACK.EMAIL,
                        message.email() == null ? null : message.email().value())
                .set(FEEDBACK.LANGUAGE, message.language().tag())
                .set(FEEDBACK.CAME_AT, now())
                .onConflictDoNothing()
                .execute();
    }

    /** Open ones first, newest first among them. */
    @Transactional(readOnly = true)
    public List<InboxMessage> list(int limit) {
        return messages()
                .orderBy(
                        FEEDBACK_HANDLING
                                .STATE
                                .in(State.ANSWERED.name(), State.CLOSED.name())
                                .isTrue(),
                        FEEDBACK.CAME_AT.desc(),
                        FEEDBACK.ID)
                .limit(limit)
                .fetch(mapping(InboxMessage::new));
    }

    /** Those that nobody has taken on, oldest first. */
    @Transactional(readOnly = true)
    public List<InboxMessage> untaken(int limit) {
        return messages()
                .where(FEEDBACK_HANDLING.STATE.isNull())
                .orderBy(FEEDBACK.CAME_AT, FEEDBACK.ID)
                .limit(limit)
                .fetch(mapping(InboxMessage::new));
    }

    @Transactional(readOnly = true)
    public Optional<InboxMessage> find(UUID id) {
        return messages().where(FEEDBACK.ID.eq(id)).fetchOptional(mapping(InboxMessage::new));
    }

    /** The same, which nobody else changes until the transaction ends. */
    public Optional<InboxMessage> lock(UUID id) {
        boolean there = sql.select(FEEDBACK.ID)
                .from(FEEDBACK)
                .where(FEEDBACK.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        return there ? find(id) : Optional.empty();
    }

    /** Whoever acts becomes its owner. */
    public void set(UUID id, State state, @Nullable String answer) {
        Actor actor = AccessScope.actor();
        sql.insertInto(FEEDBACK_HANDLING)
                .set(FEEDBACK_HANDLING.TENANT_ID, AccessScope.tenant().value())
                .set(FEEDBACK_HANDLING.FEEDBACK, id)
                .set(FEEDBACK_HANDLING.STATE, state.name())
                .set(FEEDBACK_HANDLING.OWNER, actor.requireAccount())
                .set(FEEDBACK_HANDLING.OWNER_NAME, actor.name())
                .set(FEEDBACK_HANDLING.ANSWER, answer)
                .set(FEEDBACK_HANDLING.CHANGED_AT, now())
                .onConflict(FEEDBACK_HANDLING.TENANT_ID, FEEDBACK_HANDLING.FEEDBACK)
                .doUpdate()
                .set(FEEDBACK_HANDLING.STATE, state.name())
                .set(FEEDBACK_HANDLING.OWNER, actor.requireAccount())
                .set(FEEDBACK_HANDLING.OWNER_NAME, actor.name())
                .set(FEEDBACK_HANDLING.ANSWER, coalesce(val(answer), FEEDBACK_HANDLING.ANSWER))
                .set(FEEDBACK_HANDLING.CHANGED_AT, now())
                .execute();
    }

    /** @return how many were deleted, with all that was written in them */
    public int deleteOver(Instant closedBefore, Instant cameBefore) {
        Condition over = FEEDBACK.CAME_AT
                .lt(utc(cameBefore))
                .or(FEEDBACK.ID.in(sql.select(FEEDBACK_HANDLING.FEEDBACK)
                        .from(FEEDBACK_HANDLING)
                        .where(FEEDBACK_HANDLING.STATE.in(State.ANSWERED.name(), State.CLOSED.name()))
                        .and(FEEDBACK_HANDLING.CHANGED_AT.lt(utc(closedBefore)))));
        return sql.deleteFrom(FEEDBACK).where(over).execute();
    }

    private SelectJoinStep<Record10<UUID, String, String, String, Language, Instant, State, String, String, Instant>>
            messages() {
        return sql.select(
                        FEEDBACK.ID,
                        FEEDBACK.PLEDGE,
                        FEEDBACK.BODY,
                        FEEDBACK.EMAIL,
                        FEEDBACK.LANGUAGE.convertFrom(tag -> Language.ofTag(tag).orElse(Language.SV)),
                        FEEDBACK.CAME_AT.convertFrom(OffsetDateTime::toInstant),
                        coalesce(FEEDBACK_HANDLING.STATE, val(State.NEW.name())).convertFrom(State::valueOf),
                        FEEDBACK_HANDLING.OWNER_NAME,
                        FEEDBACK_HANDLING.ANSWER,
                        FEEDBACK_HANDLING.CHANGED_AT.convertFrom(at -> at == null ? null : at.toInstant()))
                .from(FEEDBACK)
                .leftJoin(FEEDBACK_HANDLING)
                .on(FEEDBACK_HANDLING.FEEDBACK.eq(FEEDBACK.ID));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
