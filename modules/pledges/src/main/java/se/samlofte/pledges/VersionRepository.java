package se.samlofte.pledges;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.INTERNAL_PLACE;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;
import static se.samlofte.pledges.db.Tables.PLANNED_OCCURRENCE;
import static se.samlofte.pledges.db.Tables.PLEDGE;
import static se.samlofte.pledges.db.Tables.SERVICE_RESULT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;
import se.samlofte.pledges.db.tables.records.InternalPlaceRecord;
import se.samlofte.pledges.db.tables.records.OccurrenceRecord;
import se.samlofte.pledges.db.tables.records.PlannedOccurrenceRecord;
import se.samlofte.pledges.db.tables.records.ServiceResultRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** A pledge's versions: which there are, a new one after another, and all of them taken down. */
@Repository
@Transactional
class VersionRepository {

    private static final se.samlofte.pledges.db.tables.Pledge NEWER = PLEDGE.as("newer");

    private final DSLContext sql;
    private final ReportedOccurrenceRepository reported;
    private final Ids ids;
    private final Clock clock;

    VersionRepository(DSLContext sql, ReportedOccurrenceRepository reported, Ids ids, Clock clock) {
        this.sql = sql;
        this.reported = reported;
        this.ids = ids;
        this.clock = clock;
    }

    /** Titles of the newest versions by pledge id. */
    @Transactional(readOnly = true)
    public Map<String, String> titlesOf(Set<String> slugs) {
        return sql.select(PLEDGE.SLUG, PLEDGE.TITLE)
                .from(PLEDGE)
                .where(PLEDGE.SLUG.in(slugs))
                .and(PLEDGE.VERSION.eq(select(max(NEWER.VERSION)).from(NEWER).where(NEWER.SLUG.eq(PLEDGE.SLUG))))
                .fetchMap(PLEDGE.SLUG, PLEDGE.TITLE);
    }

    /** The newest version of each, newest period first. */
    @Transactional(readOnly = true)
    public List<StoredPledge> newest() {
        return sql.select(
                        PLEDGE.ID,
                        PLEDGE.SLUG,
                        PLEDGE.VERSION,
                        PLEDGE.TITLE,
                        PLEDGE.KIND.convertFrom(PledgeView.Kind::valueOf),
                        PLEDGE.PUBLISHED,
                        PLEDGE.EXAMPLE,
                        PLEDGE.TAKEN_DOWN_AT,
                        PLEDGE.TAKEN_DOWN_REASON)
                .from(PLEDGE)
                .where(PLEDGE.VERSION.eq(select(max(NEWER.VERSION)).from(NEWER).where(NEWER.SLUG.eq(PLEDGE.SLUG))))
                .orderBy(PLEDGE.PERIOD_FROM.desc().nullsLast(), PLEDGE.SLUG, PLEDGE.ID)
                .fetch(mapping(VersionRepository::stored));
    }

    private static StoredPledge stored(
            UUID row,
            String slug,
            Integer version,
            String title,
            PledgeView.Kind kind,
            Boolean published,
            Boolean example,
            @Nullable OffsetDateTime takenDown,
            @Nullable String reason) {
        LocalDate day = takenDown == null ? null : LocalDate.ofInstant(takenDown.toInstant(), Period.ZONE);
        return new StoredPledge(row, slug, version, title, kind, published, example, day, reason);
    }

    @Transactional(readOnly = true)
    public boolean isTaken(String slug) {
        return sql.fetchExists(PLEDGE, PLEDGE.SLUG.eq(slug));
    }

    /** Whether somebody has changed the pledge since files were last loaded. */
    @Transactional(readOnly = true)
    public boolean isChangedByHand(String slug) {
        return sql.fetchExists(
                PLEDGE, PLEDGE.SLUG.eq(slug).and(PLEDGE.FILE.isNull().or(PLEDGE.TAKEN_DOWN_AT.isNotNull())));
    }

    /** Takes every version down, or an earlier one would show. @return whether any was public */
    public boolean takeDown(String slug, String reason) {
        return sql.update(PLEDGE)
                        .set(PLEDGE.PUBLISHED, false)
                        .set(PLEDGE.TAKEN_DOWN_AT, OffsetDateTime.now(clock))
                        .set(PLEDGE.TAKEN_DOWN_BY, AccessScope.actor().requireAccount())
                        .set(PLEDGE.TAKEN_DOWN_REASON, reason)
                        .where(PLEDGE.SLUG.eq(slug))
                        .and(PLEDGE.PUBLISHED)
                        .execute()
                > 0;
    }

    /**
     * Gives a new version what its forerunner has and no form shows: occurrences, plans and results as entered, and
     * inner places. Whoever enters something for the forerunner meanwhile waits, and then finds the new version.
     */
    public void carryOver(UUID from, UUID to) {
        sql.select(COMMITMENT.ID)
                .from(COMMITMENT)
                .where(COMMITMENT.PLEDGE_ID.eq(from))
                .orderBy(COMMITMENT.ID)
                .forUpdate()
                .fetch();
        Map<UUID, CommitmentRecord> successors = successors(from, to);
        carryPlans(from, to, successors);
        sql.deleteFrom(OCCURRENCE).where(OCCURRENCE.PLEDGE_ID.eq(to)).execute();
        Map<UUID, OccurrenceRecord> copies = new LinkedHashMap<>();
        sql.selectFrom(OCCURRENCE).where(OCCURRENCE.PLEDGE_ID.eq(from)).stream()
                .filter(row -> successors.containsKey(row.getCommitmentId()))
                .forEach(row -> copies.put(row.getId(), carried(row, to, successors)));
        sql.batchInsert(copies.values()).execute();
        reported.follow(
                from, to, copies.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, copy -> copy.getValue()
                        .getId())));
        sql.batchInsert(sql.selectFrom(INTERNAL_PLACE).where(INTERNAL_PLACE.PLEDGE_ID.eq(from)).stream()
                        .filter(row -> row.getCommitmentId() == null || successors.containsKey(row.getCommitmentId()))
                        .map(row -> carried(row, to, successors))
                        .toList())
                .execute();
    }

    private void carryPlans(UUID from, UUID to, Map<UUID, CommitmentRecord> successors) {
        sql.deleteFrom(PLANNED_OCCURRENCE)
                .where(PLANNED_OCCURRENCE.PLEDGE_ID.eq(to))
                .execute();
        sql.batchInsert(sql.selectFrom(PLANNED_OCCURRENCE).where(PLANNED_OCCURRENCE.PLEDGE_ID.eq(from)).stream()
                        .filter(row -> isAnnounced(successors.get(row.getCommitmentId())))
                        .map(row -> carried(row, to, successors))
                        .toList())
                .execute();
        sql.deleteFrom(SERVICE_RESULT).where(SERVICE_RESULT.PLEDGE_ID.eq(to)).execute();
        sql.batchInsert(sql.selectFrom(SERVICE_RESULT).where(SERVICE_RESULT.PLEDGE_ID.eq(from)).stream()
                        .filter(row -> isMeasured(successors.get(row.getCommitmentId())))
                        .map(row -> carried(row, to, successors))
                        .toList())
                .execute();
    }

    private static boolean isAnnounced(@Nullable CommitmentRecord successor) {
        return successor != null && successor.getPublishRule().equals(PublishRule.PLANNED.name());
    }

    private static boolean isMeasured(@Nullable CommitmentRecord successor) {
        return successor != null && successor.getServiceLimitDays() != null;
    }

    private TableRecord<?> carried(PlannedOccurrenceRecord row, UUID to, Map<UUID, CommitmentRecord> successors) {
        PlannedOccurrenceRecord copy = row.copy();
        copy.setTenantId(row.getTenantId());
        copy.setId(ids.next());
        copy.setPledgeId(to);
        copy.setPublished(true);
        copy.setCommitmentId(
                Objects.requireNonNull(successors.get(row.getCommitmentId())).getId());
        copy.setPublishRule(PublishRule.PLANNED.name());
        CommitmentRecord part = row.getPartId() == null ? null : successors.get(row.getPartId());
        copy.setPartId(part == null ? null : part.getId());
        return copy;
    }

    private TableRecord<?> carried(ServiceResultRecord row, UUID to, Map<UUID, CommitmentRecord> successors) {
        ServiceResultRecord copy = row.copy();
        copy.setTenantId(row.getTenantId());
        copy.setId(ids.next());
        copy.setPledgeId(to);
        copy.setPublished(true);
        copy.setCommitmentId(
                Objects.requireNonNull(successors.get(row.getCommitmentId())).getId());
        return copy;
    }

    private OccurrenceRecord carried(OccurrenceRecord row, UUID to, Map<UUID, CommitmentRecord> successors) {
        CommitmentRecord commitment = Objects.requireNonNull(successors.get(row.getCommitmentId()));
        OccurrenceRecord copy = row.copy();
        copy.setTenantId(row.getTenantId());
        copy.setId(ids.next());
        copy.setPledgeId(to);
        copy.setPublished(true);
        copy.setCommitmentId(commitment.getId());
        copy.setPublishRule(commitment.getPublishRule());
        CommitmentRecord part = row.getPartId() == null ? null : successors.get(row.getPartId());
        copy.setPartId(part == null ? null : part.getId());
        if (commitment.getPublishRule().equals(PublishRule.AFTERWARDS_ONLY.name())) {
            copy.setPrecision("MONTH");
            copy.setOccurred(row.getOccurred().withDayOfMonth(1));
            copy.setPlace(null);
        }
        return copy;
    }

    private TableRecord<?> carried(InternalPlaceRecord row, UUID to, Map<UUID, CommitmentRecord> successors) {
        InternalPlaceRecord copy = row.copy();
        copy.setTenantId(row.getTenantId());
        copy.setId(ids.next());
        copy.setPledgeId(to);
        copy.setCommitmentId(
                row.getCommitmentId() == null
                        ? null
                        : Objects.requireNonNull(successors.get(row.getCommitmentId()))
                                .getId());
        return copy;
    }

    private Map<UUID, CommitmentRecord> successors(UUID from, UUID to) {
        Map<String, CommitmentRecord> now = byPath(to);
        Map<UUID, CommitmentRecord> successors = new HashMap<>();
        byPath(from).forEach((path, row) -> {
            CommitmentRecord successor = now.get(path);
            if (successor != null) {
                successors.put(row.getId(), successor);
            }
        });
        return successors;
    }

    private Map<String, CommitmentRecord> byPath(UUID pledge) {
        List<CommitmentRecord> rows = sql.selectFrom(COMMITMENT)
                .where(COMMITMENT.PLEDGE_ID.eq(pledge))
                .fetch();
        Map<UUID, String> slugs = new HashMap<>();
        rows.forEach(row -> slugs.put(row.getId(), row.getSlug()));
        Map<String, CommitmentRecord> paths = new HashMap<>();
        rows.forEach(row -> paths.put(
                row.getParentId() == null ? row.getSlug() : slugs.get(row.getParentId()) + "/" + row.getSlug(), row));
        return paths;
    }
}
