package se.samlofte.identity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static se.samlofte.identity.db.Tables.INVITATION;
import static se.samlofte.identity.db.Tables.LINK;
import static se.samlofte.identity.db.Tables.MEMBERSHIP;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

@Repository
@Transactional
class InvitationRepository {

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    InvitationRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    public UUID add(Invitation.Draft draft, @Nullable UUID by) {
        UUID id = ids.next();
        sql.insertInto(INVITATION)
                .set(INVITATION.TENANT_ID, AccessScope.tenant().value())
                .set(INVITATION.ID, id)
                .set(INVITATION.EMAIL, draft.email().value())
                .set(INVITATION.NAME, draft.name())
                .set(INVITATION.ROLE, draft.role().name())
                .set(INVITATION.SINCE, draft.since())
                .set(INVITATION.UNTIL, draft.until())
                .set(INVITATION.MADE_BY, by)
                .set(INVITATION.MADE_AT, OffsetDateTime.now(clock))
                .execute();
        return id;
    }

    @Transactional(readOnly = true)
    public boolean isOffered(EmailAddress email, Role role) {
        return sql.fetchExists(
                INVITATION, isOpen().and(INVITATION.EMAIL.eq(email.value())).and(INVITATION.ROLE.eq(role.name())));
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> names(Set<UUID> ids) {
        return sql.select(INVITATION.ID, INVITATION.NAME)
                .from(INVITATION)
                .where(INVITATION.ID.in(ids))
                .fetchMap(INVITATION.ID, INVITATION.NAME);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Invitation> open(Instant now) {
        return sql.select(
                        INVITATION.ID,
                        INVITATION.EMAIL,
                        INVITATION.NAME,
                        INVITATION.ROLE.convertFrom(Role::valueOf),
                        INVITATION.SINCE,
                        INVITATION.UNTIL,
                        linkUntil(now).convertFrom(at -> at == null ? null : at.toInstant()))
                .from(INVITATION)
                .where(isOpen())
                .orderBy(INVITATION.MADE_AT, INVITATION.ID)
                .fetch(mapping(Invitation::new));
    }

    @Transactional(readOnly = true)
    public Optional<Invitation.Offer> offer(UUID id, LocalDate today) {
        Field<String> inviter = field(select(MEMBERSHIP.NAME)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(INVITATION.MADE_BY))
                .orderBy(MEMBERSHIP.MADE_AT.desc(), MEMBERSHIP.ID)
                .limit(1));
        return sql.select(
                        INVITATION.ID,
                        INVITATION.NAME,
                        INVITATION.ROLE.convertFrom(Role::valueOf),
                        INVITATION.SINCE,
                        INVITATION.UNTIL,
                        inviter)
                .from(INVITATION)
                .where(INVITATION.ID.eq(id))
                .and(isOpen())
                .and(INVITATION.UNTIL.isNull().or(INVITATION.UNTIL.gt(today)))
                .fetchOptional(mapping(Invitation.Offer::new));
    }

    /** Where the letter went; empty when it is answered, withdrawn or another tenant's. */
    public Optional<EmailAddress> lock(UUID id) {
        return sql.select(INVITATION.EMAIL)
                .from(INVITATION)
                .where(INVITATION.ID.eq(id))
                .and(isOpen())
                .forUpdate()
                .fetchOptional(INVITATION.EMAIL)
                .map(EmailAddress::new);
    }

    /** Forgets the address. */
    public void accept(UUID id, UUID account) {
        sql.update(INVITATION)
                .set(INVITATION.ACCEPTED_AT, OffsetDateTime.now(clock))
                .set(INVITATION.ACCEPTED_BY, account)
                .setNull(INVITATION.EMAIL)
                .where(INVITATION.ID.eq(id))
                .execute();
    }

    /** Forgets the address. */
    public void withdraw(UUID id) {
        sql.update(INVITATION)
                .set(INVITATION.WITHDRAWN_AT, OffsetDateTime.now(clock))
                .setNull(INVITATION.EMAIL)
                .where(INVITATION.ID.eq(id))
                .execute();
    }

    /**
     * Withdraws what nobody answered: offered before an instant without a link that still works, or a role that is
     * over. Forgets the addresses.
     *
     * @return ids
     */
    public List<UUID> lapse(Instant offeredBefore, Instant now, LocalDate today) {
        Condition unanswered = INVITATION
                .MADE_AT
                .lt(offeredBefore.atOffset(java.time.ZoneOffset.UTC))
                .and(linkUntil(now).isNull());
        return sql.update(INVITATION)
                .set(INVITATION.WITHDRAWN_AT, now.atOffset(java.time.ZoneOffset.UTC))
                .setNull(INVITATION.EMAIL)
                .where(isOpen())
                .and(unanswered.or(INVITATION.UNTIL.le(today)))
                .returningResult(INVITATION.ID)
                .fetch(INVITATION.ID);
    }

    private static Field<OffsetDateTime> linkUntil(Instant now) {
        return field(select(max(LINK.EXPIRES_AT))
                .from(LINK)
                .where(LINK.PURPOSE.eq(Invitations.PURPOSE))
                .and(LINK.SUBJECT.eq(INVITATION.ID.cast(SQLDataType.CLOB)))
                .and(LINK.USED_AT.isNull())
                .and(LINK.EXPIRES_AT.gt(now.atOffset(java.time.ZoneOffset.UTC))));
    }

    private static Condition isOpen() {
        return INVITATION.ACCEPTED_AT.isNull().and(INVITATION.WITHDRAWN_AT.isNull());
    }
}
