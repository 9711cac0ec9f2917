package se.samlofte.pledges;

import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.INTERNAL_COMMITMENT;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.db.tables.records.InternalCommitmentRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Commitments that residents never see, and the ties between the same commitment in several documents. */
@Repository
@Transactional
class InternalCommitmentRepository {

    private final DSLContext sql;
    private final Ids ids;

    InternalCommitmentRepository(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** @param rows fields by the row's key, each without the row's name: {@code text}, {@code parties.r1.unit} */
    public void add(UUID pledge, Map<String, Map<String, String>> rows) {
        int position = 0;
        for (Map.Entry<String, Map<String, String>> row : rows.entrySet()) {
            InternalCommitmentRecord record = new InternalCommitmentRecord();
            record.setTenantId(AccessScope.tenant().value());
            record.setId(ids.next());
            record.setPledgeId(pledge);
            record.setPosition(position++);
            record.setSlug(row.getKey());
            record.setFields(Details.write(row.getValue()));
            record.setTie(tie(row.getValue().get("tie")));
            sql.insertInto(INTERNAL_COMMITMENT).set(record).execute();
        }
    }

    /** A version's, as {@link #add} got them. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, String>> of(UUID pledge) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        sql.selectFrom(INTERNAL_COMMITMENT)
                .where(INTERNAL_COMMITMENT.PLEDGE_ID.eq(pledge))
                .orderBy(INTERNAL_COMMITMENT.POSITION, INTERNAL_COMMITMENT.ID)
                .fetch()
                .forEach(row -> {
                    Map<String, String> fields = new LinkedHashMap<>(DraftMapping.fields(row.getFields()));
                    if (row.getTie() != null) {
                        fields.put("tie", row.getTie().toString());
                    }
                    rows.put(row.getSlug(), fields);
                });
        return rows;
    }

    /** Ties a commitment, public or internal, that has no tie yet. A tie is no wording. */
    public void tie(UUID pledge, String slug, UUID tie) {
        sql.update(COMMITMENT)
                .set(COMMITMENT.TIE, tie)
                .where(COMMITMENT.PLEDGE_ID.eq(pledge))
                .and(COMMITMENT.SLUG.eq(slug))
                .and(COMMITMENT.PARENT_ID.isNull())
                .and(COMMITMENT.TIE.isNull())
                .execute();
        sql.update(INTERNAL_COMMITMENT)
                .set(INTERNAL_COMMITMENT.TIE, tie)
                .where(INTERNAL_COMMITMENT.PLEDGE_ID.eq(pledge))
                .and(INTERNAL_COMMITMENT.SLUG.eq(slug))
                .and(INTERNAL_COMMITMENT.TIE.isNull())
                .execute();
    }

    private static @Nullable UUID tie(@Nullable String typed) {
        return typed == null || !typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? null
                : UUID.fromString(typed);
    }
}
