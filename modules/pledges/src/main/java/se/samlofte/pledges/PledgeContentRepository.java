package se.samlofte.pledges;

import static se.samlofte.pledges.db.Tables.CHANNEL;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.COMMITMENT_PARTY;
import static se.samlofte.pledges.db.Tables.CONTACT;
import static se.samlofte.pledges.db.Tables.FOCUS_AREA;
import static se.samlofte.pledges.db.Tables.FOLLOW_UP;
import static se.samlofte.pledges.db.Tables.GOAL;
import static se.samlofte.pledges.db.Tables.INTERNAL_PLACE;
import static se.samlofte.pledges.db.Tables.PARTY;
import static se.samlofte.pledges.db.Tables.PLEDGE;
import static se.samlofte.pledges.db.Tables.SIGNATORY;
import static se.samlofte.pledges.db.Tables.SOURCE;
import static se.samlofte.pledges.db.Tables.TARGET_GROUP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;
import se.samlofte.pledges.db.tables.records.PledgeRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Writes what files say of a pledge. What staff and other modules entered about occurrences stays. */
@Repository
@Transactional
class PledgeContentRepository {

    private static final List<Table<?>> REPLACED = List.of(
            PARTY,
            SOURCE,
            TARGET_GROUP,
            GOAL,
            SIGNATORY,
            CHANNEL,
            CONTACT,
            FOLLOW_UP,
            COMMITMENT_PARTY,
            INTERNAL_PLACE);

    private final DSLContext sql;
    private final VersionRepository versions;
    private final EnteredRepository kept;
    private final Ids ids;
    private final Clock clock;

    PledgeContentRepository(DSLContext sql, VersionRepository versions, EnteredRepository kept, Ids ids, Clock clock) {
        this.sql = sql;
        this.versions = versions;
        this.kept = kept;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes the pledge what the file says, unless it is that already. Ids of the pledge, its focus areas and its
     * commitments stay.
     *
     * @return a sentence in Swedish when something changed, or was left because somebody has changed it by hand
     */
    public Optional<String> save(PledgeYaml document, LocalDate today) {
        PledgeFile file = document.file();
        Optional<PledgeRecord> known = sql.selectFrom(PLEDGE)
                .where(PLEDGE.SLUG.eq(file.id()))
                .and(PLEDGE.VERSION.eq(file.version()))
                .fetchOptional();
        String sha256 = document.sha256();
        if (known.map(PledgeRecord::getFileSha256).filter(sha256::equals).isPresent()) {
            return Optional.empty();
        }
        if (versions.isChangedByHand(file.id())) {
            return Optional.of(
                    "”%s” har ändrats i arbetsytan. Filen %s lades därför inte in, och inget är ändrat. Skriv in det som är nytt i arbetsytan."
                            .formatted(file.title(), document.name()));
        }
        UUID pledge = known.map(PledgeRecord::getId).orElseGet(ids::next);
        PledgeRecords records = new PledgeRecords(
                AccessScope.tenant().value(), pledge, file, today, ids, focusAreas(pledge), commitments(pledge));
        PledgeRecord header = records.header();
        header.setFile(document.name());
        header.setFileSha256(sha256);
        header.setChangedAt(OffsetDateTime.now(clock));
        replace(header, records);
        return Optional.of(sentence(file, known.isPresent()));
    }

    /** Stores what somebody wrote as a new version. @return its row */
    public UUID publish(PledgeFile file, LocalDate today) {
        UUID pledge = ids.next();
        PledgeRecords records =
                new PledgeRecords(AccessScope.tenant().value(), pledge, file, today, ids, Map.of(), Map.of());
        PledgeRecord header = records.header();
        header.setChangedAt(OffsetDateTime.now(clock));
        replace(header, records);
        return pledge;
    }

    private void replace(PledgeRecord header, PledgeRecords records) {
        UUID pledge = header.getId();
        upsert(PLEDGE, PLEDGE.ID, header);
        for (Table<?> table : REPLACED) {
            sql.deleteFrom(table).where(pledgeOf(table).eq(pledge)).execute();
        }
        kept.clear(pledge);
        PledgeRecords.Content content = records.content();
        content.focusAreas().forEach(area -> upsert(FOCUS_AREA, FOCUS_AREA.ID, area));
        content.commitments().forEach(this::upsertCommitment);
        removeOthers(pledge, content);
        sql.batchInsert(kept.besideEntered(pledge, content.children())).execute();
        kept.restore(pledge, header.getSlug());
    }

    private void upsertCommitment(CommitmentRecord commitment) {
        if (commitment.getPublishRule().equals(PublishRule.AFTERWARDS_ONLY.name())) {
            kept.tellAfterwards(commitment.getId());
        }
        upsert(COMMITMENT, COMMITMENT.ID, commitment);
    }

    private void removeOthers(UUID pledge, PledgeRecords.Content content) {
        sql.deleteFrom(COMMITMENT)
                .where(COMMITMENT.PLEDGE_ID.eq(pledge))
                .and(COMMITMENT.ID.notIn(content.commitments().stream()
                        .map(CommitmentRecord::getId)
                        .toList()))
                .execute();
        sql.deleteFrom(FOCUS_AREA)
                .where(FOCUS_AREA.PLEDGE_ID.eq(pledge))
                .and(FOCUS_AREA.ID.notIn(
                        content.focusAreas().stream().map(area -> area.getId()).toList()))
                .execute();
    }

    private <R extends TableRecord<R>> void upsert(Table<R> table, Field<UUID> id, R row) {
        sql.insertInto(table)
                .set(row)
                .onConflict(table.field(PLEDGE.TENANT_ID), id)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private Map<String, UUID> focusAreas(UUID pledge) {
        return sql.select(FOCUS_AREA.SLUG, FOCUS_AREA.ID)
                .from(FOCUS_AREA)
                .where(FOCUS_AREA.PLEDGE_ID.eq(pledge))
                .fetchMap(FOCUS_AREA.SLUG, FOCUS_AREA.ID);
    }

    /** Ids by path: "medborgardialog", and "dialoger/part" for a part. */
    private Map<String, UUID> commitments(UUID pledge) {
        List<CommitmentRecord> rows = sql.selectFrom(COMMITMENT)
                .where(COMMITMENT.PLEDGE_ID.eq(pledge))
                .fetch();
        Map<UUID, String> slugs =
                rows.stream().collect(Collectors.toMap(CommitmentRecord::getId, CommitmentRecord::getSlug));
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.getParentId() == null
                                ? row.getSlug()
                                : slugs.get(row.getParentId()) + "/" + row.getSlug(),
                        CommitmentRecord::getId));
    }

    private static Field<UUID> pledgeOf(Table<?> table) {
        Field<UUID> field = table.field(PARTY.PLEDGE_ID);
        if (field == null) {
            throw new IllegalStateException("Not a table of a pledge's parts: " + table);
        }
        return field;
    }

    private static String sentence(PledgeFile file, boolean wasThere) {
        return wasThere
                ? "”%s” har ändrats.".formatted(file.title())
                : "”%s” har lagts in: %s%s."
                        .formatted(
                                file.title(),
                                count(file.allCommitments().size(), "löfte", "löften"),
                                file.focusAreas().isEmpty()
                                        ? ""
                                        : " och " + count(file.focusAreas().size(), "fokusområde", "fokusområden"));
    }

    private static String count(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
