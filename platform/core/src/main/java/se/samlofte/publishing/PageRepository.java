package se.samlofte.publishing;

import static org.jooq.Records.mapping;
import static se.samlofte.publishing.db.Tables.PAGE;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.TenantId;

@Repository
@Transactional
class PageRepository {

    private final DSLContext sql;

    PageRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The current tenant's pages; visitor access is enough. */
    @Transactional(readOnly = true)
    public List<FinishedPage> pages() {
        return sql.select(PAGE.PATH, PAGE.MODULE, PAGE.CONTENT_TYPE, PAGE.ETAG, PAGE.PLAIN_LENGTH, PAGE.GZIP)
                .from(PAGE)
                .orderBy(PAGE.PATH)
                .fetch(mapping(FinishedPage::new));
    }

    /** The tags of what is stored, by path. */
    @Transactional(readOnly = true)
    public Map<String, String> tags() {
        return sql.select(PAGE.PATH, PAGE.ETAG).from(PAGE).fetchMap(PAGE.PATH, PAGE.ETAG);
    }

    /**
     * Makes the tenant's stored pages equal to what was rendered.
     *
     * @param paths of all of them
     * @param changed those that are not stored as they are
     */
    public void replace(TenantId tenant, List<String> paths, List<FinishedPage> changed, long revision) {
        sql.deleteFrom(PAGE).where(PAGE.PATH.notIn(paths)).execute();
        List<? extends Query> writes =
                changed.stream().map(page -> upsert(tenant, page, revision)).toList();
        sql.batch(writes.toArray(Query[]::new)).execute();
    }

    private Query upsert(TenantId tenant, FinishedPage page, long revision) {
        return sql.insertInto(PAGE)
                .set(PAGE.TENANT_ID, tenant.value())
                .set(PAGE.PATH, page.path())
                .set(PAGE.MODULE, page.module())
                .set(PAGE.CONTENT_TYPE, page.contentType())
                .set(PAGE.ETAG, page.etag())
                .set(PAGE.PLAIN_LENGTH, page.plainLength())
                .set(PAGE.GZIP, page.gzip())
                .set(PAGE.REVISION, revision)
                .onConflict(PAGE.TENANT_ID, PAGE.PATH)
                .doUpdate()
                .set(PAGE.MODULE, page.module())
                .set(PAGE.CONTENT_TYPE, page.contentType())
                .set(PAGE.ETAG, page.etag())
                .set(PAGE.PLAIN_LENGTH, page.plainLength())
                .set(PAGE.GZIP, page.gzip())
                .set(PAGE.REVISION, revision);
    }
}
