package se.samlofte.identity;

import static org.jooq.Records.mapping;
import static se.samlofte.identity.db.Tables.MEMBERSHIP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.identity.Memberships.Former;
import se.samlofte.identity.db.tables.records.MembershipRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

@Repository
@Transactional
class MembershipRepository {

    private static final int MOST_NAMES = 5;

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    MembershipRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Membership> current(UUID account, LocalDate today) {
        return memberships()
                .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                .and(isCurrent(today))
                .orderBy(MEMBERSHIP.MADE_AT, MEMBERSHIP.ID)
                .fetch(mapping(Membership::new));
    }

    @Transactional(readOnly = true)
    public List<Membership> all(LocalDate today) {
        return memberships()
                .where(isNotOver(today))
                .orderBy(MEMBERSHIP.NAME, MEMBERSHIP.ID)
                .fetch(mapping(Membership::new));
    }

    /** A role that will begin, else the one that ended last. */
    @Transactional(readOnly = true)
    public Optional<Former> former(UUID account, LocalDate today, ZoneId zone) {
        return sql
                .select(MEMBERSHIP.ROLE, MEMBERSHIP.SINCE, MEMBERSHIP.UNTIL, MEMBERSHIP.ENDED_AT)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                .orderBy(MEMBERSHIP.MADE_AT.desc(), MEMBERSHIP.ID)
                .fetch(row -> former(row.into(MEMBERSHIP), today, zone))
                .stream()
                .max(Comparator.comparing(Former::isToCome).thenComparing(Former::day));
    }

    private static Former former(MembershipRecord row, LocalDate today, ZoneId zone) {
        Role role = Role.valueOf(row.getRole());
        if (row.getEndedAt() != null) {
            return new Former(role, LocalDate.ofInstant(row.getEndedAt().toInstant(), zone), false);
        }
        return row.getSince().isAfter(today)
                ? new Former(role, row.getSince(), true)
                : new Former(
                        role, row.getUntil() == null ? today : row.getUntil().minusDays(1), false);
    }

    @Transactional(readOnly = true)
    public List<String> administrators(LocalDate today) {
        return sql.selectDistinct(MEMBERSHIP.NAME)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ROLE.eq(Role.TENANT_ADMIN.name()))
                .and(isCurrent(today))
                .orderBy(MEMBERSHIP.NAME)
                .limit(MOST_NAMES)
                .fetch(MEMBERSHIP.NAME);
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> names(Set<UUID> ids) {
        return sql.select(MEMBERSHIP.ID, MEMBERSHIP.NAME)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ID.in(ids))
                .fetchMap(MEMBERSHIP.ID, MEMBERSHIP.NAME);
    }

    /** Locks all administrators' rows too, so that two cannot end each other at the same moment. */
    public Optional<Membership> lock(UUID membership) {
        sql.select(MEMBERSHIP.ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ROLE.eq(Role.TENANT_ADMIN.name()))
                .orderBy(MEMBERSHIP.ID)
                .forUpdate()
                .fetch();
        return memberships()
                .where(MEMBERSHIP.ID.eq(membership))
                .and(MEMBERSHIP.ENDED_AT.isNull())
                .forUpdate()
                .fetchOptional(mapping(Membership::new));
    }

    /** Whether somebody else is administrator today, without an end. */
    @Transactional(readOnly = true)
    public boolean hasLastingAdministratorBeside(UUID membership, LocalDate today) {
        return sql.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP
                        .ROLE
                        .eq(Role.TENANT_ADMIN.name())
                        .and(isCurrent(today))
                        .and(MEMBERSHIP.UNTIL.isNull())
                        .and(MEMBERSHIP.ID.ne(membership)));
    }

    /** The membership, while it has not ended. */
    @Transactional(readOnly = true)
    public Optional<Membership> find(UUID membership, LocalDate today) {
        return memberships()
                .where(MEMBERSHIP.ID.eq(membership))
                .and(isNotOver(today))
                .fetchOptional(mapping(Membership::new));
    }

    public void setUntil(UUID membership, @Nullable LocalDate until) {
        sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.UNTIL, until)
                .where(MEMBERSHIP.ID.eq(membership))
                .execute();
    }

    /** Gives a role that may have been had before, or is had for a shorter time: then it lasts as long as the longer one. */
    public void take(
            UUID account, String name, Role role, LocalDate since, @Nullable LocalDate until, LocalDate today) {
        sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.ENDED_AT, OffsetDateTime.now(clock))
                .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                .and(MEMBERSHIP.ROLE.eq(role.name()))
                .and(MEMBERSHIP.ENDED_AT.isNull())
                .and(MEMBERSHIP.UNTIL.le(today))
                .execute();
        if (add(account, name, role, since, until, account).isEmpty()) {
            sql.update(MEMBERSHIP)
                    .set(MEMBERSHIP.UNTIL, until)
                    .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                    .and(MEMBERSHIP.ROLE.eq(role.name()))
                    .and(MEMBERSHIP.ENDED_AT.isNull())
                    .and(until == null ? MEMBERSHIP.UNTIL.isNotNull() : MEMBERSHIP.UNTIL.lt(until))
                    .execute();
        }
    }

    public void end(UUID membership, @Nullable UUID by) {
        sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.ENDED_AT, OffsetDateTime.now(clock))
                .set(MEMBERSHIP.ENDED_BY, by)
                .where(MEMBERSHIP.ID.eq(membership))
                .execute();
    }

    /** Empty when the account has the role already. */
    public Optional<UUID> add(
            UUID account, String name, Role role, LocalDate since, @Nullable LocalDate until, @Nullable UUID by) {
        return sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.TENANT_ID, AccessScope.tenant().value())
                .set(MEMBERSHIP.ID, ids.next())
                .set(MEMBERSHIP.ACCOUNT_ID, account)
                .set(MEMBERSHIP.NAME, name)
                .set(MEMBERSHIP.ROLE, role.name())
                .set(MEMBERSHIP.SINCE, since)
                .set(MEMBERSHIP.UNTIL, until)
                .set(MEMBERSHIP.MADE_BY, by)
                .set(MEMBERSHIP.MADE_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .returningResult(MEMBERSHIP.ID)
                .fetchOptional(MEMBERSHIP.ID);
    }

    private static Condition isCurrent(LocalDate today) {
        return isNotOver(today).and(MEMBERSHIP.SINCE.le(today));
    }

    private static Condition isNotOver(LocalDate today) {
        return MEMBERSHIP.ENDED_AT.isNull().and(MEMBERSHIP.UNTIL.isNull().or(MEMBERSHIP.UNTIL.gt(today)));
    }

    private SelectJoinStep<Record6<UUID, UUID, String, Role, LocalDate, LocalDate>> memberships() {
        return sql.select(
                        MEMBERSHIP.ID,
                        MEMBERSHIP.ACCOUNT_ID,
                        MEMBERSHIP.NAME,
                        MEMBERSHIP.ROLE.convertFrom(Role::valueOf),
                        MEMBERSHIP.SINCE,
                        MEMBERSHIP.UNTIL)
                .from(MEMBERSHIP);
    }
}
