package se.samlofte.identity;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static se.samlofte.identity.db.Tables.LINK_ACCOUNT;
import static se.samlofte.identity.db.Tables.MEMBERSHIP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

@Repository
@Transactional
class LinkAccountRepository {

    private final DSLContext sql;
    private final Clock clock;

    LinkAccountRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<UUID> find(EmailAddress email) {
        return sql.select(LINK_ACCOUNT.ACCOUNT_ID)
                .from(LINK_ACCOUNT)
                .where(LINK_ACCOUNT.EMAIL.eq(email.value()))
                .fetchOptional(LINK_ACCOUNT.ACCOUNT_ID);
    }

    public void remember(EmailAddress email, UUID account) {
        sql.insertInto(LINK_ACCOUNT)
                .set(LINK_ACCOUNT.TENANT_ID, AccessScope.tenant().value())
                .set(LINK_ACCOUNT.EMAIL, email.value())
                .set(LINK_ACCOUNT.ACCOUNT_ID, account)
                .set(LINK_ACCOUNT.MADE_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
    }

    /** Forgets the address of an account that has no role left, now or to come. */
    public void forgetUnlessMember(UUID account) {
        sql.deleteFrom(LINK_ACCOUNT)
                .where(LINK_ACCOUNT.ACCOUNT_ID.eq(account))
                .and(notExists(selectOne()
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                        .and(MEMBERSHIP.ENDED_AT.isNull())))
                .execute();
    }

    /** Forgets the addresses of accounts whose every role was over before a day. @return how many */
    public int forgetEndedBefore(LocalDate day) {
        return sql.deleteFrom(LINK_ACCOUNT)
                .where(LINK_ACCOUNT.MADE_AT.lt(day.atStartOfDay(clock.getZone()).toOffsetDateTime()))
                .and(notExists(selectOne()
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.ACCOUNT_ID.eq(LINK_ACCOUNT.ACCOUNT_ID))
                        .and(MEMBERSHIP.ENDED_AT.isNull())
                        .and(MEMBERSHIP.UNTIL.isNull().or(MEMBERSHIP.UNTIL.ge(day)))))
                .execute();
    }
}
