package se.samlofte.pledges;

import static se.samlofte.pledges.db.Tables.DRAFT_SOURCE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

/** Pages that drafts were read from. */
@Repository
@Transactional
class DraftSourceRepository {

    private final DSLContext sql;

    DraftSourceRepository(DSLContext sql) {
        this.sql = sql;
    }

    record Stored(String page, Set<String> taken) {}

    /** Adds the page; what a draft was read from never changes. */
    public void add(UUID draft, String page) {
        sql.insertInto(DRAFT_SOURCE)
                .set(DRAFT_SOURCE.TENANT_ID, AccessScope.tenant().value())
                .set(DRAFT_SOURCE.DRAFT_ID, draft)
                .set(DRAFT_SOURCE.PAGE, page)
                .onConflictDoNothing()
                .execute();
    }

    @Transactional(readOnly = true)
    public Optional<Stored> find(UUID draft) {
        return sql.selectFrom(DRAFT_SOURCE)
                .where(DRAFT_SOURCE.DRAFT_ID.eq(draft))
                .fetchOptional(row -> new Stored(row.getPage(), set(row.getTaken())));
    }

    public void take(UUID draft, Set<String> sections) {
        sql.update(DRAFT_SOURCE)
                .set(DRAFT_SOURCE.TAKEN, String.join(" ", sections))
                .where(DRAFT_SOURCE.DRAFT_ID.eq(draft))
                .execute();
    }

    private static Set<String> set(String taken) {
        return taken.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(taken.split(" ")));
    }
}
