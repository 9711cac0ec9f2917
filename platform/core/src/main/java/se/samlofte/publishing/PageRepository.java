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

    /** Makes the tenant's stored pages equal to these, writing only what changed. */
    public void replace(TenantId tenant, List<FinishedPage> pages, long revision) {
        Map<String, String> stored = sql.select(PAGE.PATH, PAGE.ETAG).from(PAGE).fetchMap(PAGE.PATH, PAGE.ETAG);
        List<String> paths = pages.stream().map(FinishedPage::path).toList();
        sql.deleteFrom(PAGE).where(PAGE.PATH.notIn(paths)).execute();
        List<? extends Query> writes = pages.stream()
                .filter(page -> !page.etag().equals(stored.get(page.path())))
                .map(page -> upsert(tenant, page, revision))
                .toList();
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
