package se.samlofte.pledges.subscription;

import static org.jooq.Records.mapping;
import static se.samlofte.pledges.db.Tables.SUBSCRIPTION;
import static se.samlofte.pledges.db.Tables.TOLD;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.identity.EmailAddress;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;
import se.samlofte.tenancy.Language;

@Repository
@Transactional
class SubscriptionRepository {

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    SubscriptionRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** The address's subscription, which is begun when there is none. */
    public Subscription of(EmailAddress address, @Nullable String pledge, Language language) {
        sql.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.TENANT_ID, AccessScope.tenant().value())
                .set(SUBSCRIPTION.ID, ids.next())
                .set(SUBSCRIPTION.ADDRESS, address.value())
                .set(SUBSCRIPTION.PLEDGE, pledge)
                .set(SUBSCRIPTION.LANGUAGE, language.tag())
                .set(SUBSCRIPTION.ASKED_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
        return subscriptions()
                .where(SUBSCRIPTION.ADDRESS.eq(address.value()))
                .and(SUBSCRIPTION.PLEDGE.isNotDistinctFrom(pledge))
                .fetchSingle(mapping(Subscription::new));
    }

    @Transactional(readOnly = true)
    public Optional<Subscription> find(UUID id) {
        return subscriptions().where(SUBSCRIPTION.ID.eq(id)).fetchOptional(mapping(Subscription::new));
    }

    public void confirm(UUID id) {
        sql.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.CONFIRMED_AT, OffsetDateTime.now(clock))
                .where(SUBSCRIPTION.ID.eq(id))
                .and(SUBSCRIPTION.CONFIRMED_AT.isNull())
                .execute();
    }

    /** With the address. @return whether there was one */
    public boolean end(UUID id) {
        return sql.deleteFrom(SUBSCRIPTION).where(SUBSCRIPTION.ID.eq(id)).execute() == 1;
    }

    public int endUnconfirmed(Instant askedBefore) {
        return sql.deleteFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.CONFIRMED_AT.isNull())
                .and(SUBSCRIPTION.ASKED_AT.lt(utc(askedBefore)))
                .execute();
    }

    /** Confirmed ones that have had no letter since then. */
    @Transactional(readOnly = true)
    public List<UUID> untoldSince(Instant then) {
        return sql.select(SUBSCRIPTION.ID)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.CONFIRMED_AT.isNotNull())
                .and(SUBSCRIPTION.TOLD_AT.isNull().or(SUBSCRIPTION.TOLD_AT.lt(utc(then))))
                .orderBy(SUBSCRIPTION.ID)
                .fetch(SUBSCRIPTION.ID);
    }

    /** The same, which nobody else writes to until the transaction ends; none that another instance holds. */
    public Optional<Subscription> claim(UUID id) {
        return subscriptions()
                .where(SUBSCRIPTION.ID.eq(id))
                .forUpdate()
                .skipLocked()
                .fetchOptional(mapping(Subscription::new));
    }

    public void told(UUID id, Instant at) {
        sql.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.TOLD_AT, utc(at))
                .where(SUBSCRIPTION.ID.eq(id))
                .execute();
    }

    /** When each happening was first seen. */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> seen() {
        return sql.select(TOLD.ID, TOLD.SEEN_AT.convertFrom(OffsetDateTime::toInstant))
                .from(TOLD)
                .fetchMap(org.jooq.Record2::value1, org.jooq.Record2::value2);
    }

    public void see(Collection<UUID> happenings, Instant at) {
        sql.batch(happenings.stream()
                        .map(id -> sql.insertInto(TOLD)
                                .set(TOLD.TENANT_ID, AccessScope.tenant().value())
                                .set(TOLD.ID, id)
                                .set(TOLD.SEEN_AT, utc(at))
                                .onConflictDoNothing())
                        .toList())
                .execute();
    }

    private SelectJoinStep<Record6<UUID, EmailAddress, String, Language, Instant, Instant>> subscriptions() {
        return sql.select(
                        SUBSCRIPTION.ID,
                        SUBSCRIPTION.ADDRESS.convertFrom(EmailAddress::new),
                        SUBSCRIPTION.PLEDGE,
                        SUBSCRIPTION.LANGUAGE.convertFrom(
                                tag -> Language.ofTag(tag).orElse(Language.SV)),
                        SUBSCRIPTION.CONFIRMED_AT.convertFrom(SubscriptionRepository::instant),
                        SUBSCRIPTION.TOLD_AT.convertFrom(SubscriptionRepository::instant))
                .from(SUBSCRIPTION);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
