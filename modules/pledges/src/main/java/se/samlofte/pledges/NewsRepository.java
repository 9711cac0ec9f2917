package se.samlofte.pledges;

import static org.jooq.Records.mapping;
import static se.samlofte.pledges.db.Tables.NEWS;
import static se.samlofte.pledges.db.Tables.NEWS_ITEM;
import static se.samlofte.pledges.db.Tables.PICTURE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.NewsDraft.State;
import se.samlofte.pledges.db.tables.records.NewsItemRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** News: as they are written, as residents read them, and their pictures. */
@Repository
@Transactional
class NewsRepository {

    private static final int MOST = 200;

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    NewsRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins an item; a token that was used before gives the one it began. */
    public NewsDraft start(UUID token) {
        sql.insertInto(NEWS_ITEM)
                .set(NEWS_ITEM.TENANT_ID, AccessScope.tenant().value())
                .set(NEWS_ITEM.ID, ids.next())
                .set(NEWS_ITEM.FORM_TOKEN, token)
                .set(NEWS_ITEM.DOCUMENT, Details.write(NewsDocument.EMPTY))
                .set(NEWS_ITEM.VERSION, 1)
                .set(NEWS_ITEM.STATE, State.DRAFT.name())
                .set(NEWS_ITEM.CHANGED_BY, AccessScope.actor().requireAccount())
                .set(NEWS_ITEM.CHANGED_BY_NAME, AccessScope.actor().name())
                .set(NEWS_ITEM.CHANGED_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(NEWS_ITEM)
                .where(NEWS_ITEM.FORM_TOKEN.eq(token))
                .fetchOptional(NewsRepository::draft)
                .orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<NewsDraft> drafts() {
        return sql.selectFrom(NEWS_ITEM)
                .orderBy(NEWS_ITEM.CHANGED_AT.desc(), NEWS_ITEM.ID)
                .limit(MOST)
                .fetch(NewsRepository::draft);
    }

    @Transactional(readOnly = true)
    public Optional<NewsDraft> find(UUID id) {
        return sql.selectFrom(NEWS_ITEM).where(NEWS_ITEM.ID.eq(id)).fetchOptional(NewsRepository::draft);
    }

    /** The item, which nobody else changes until the transaction ends. */
    public Optional<NewsDraft> lock(UUID id) {
        return sql.selectFrom(NEWS_ITEM).where(NEWS_ITEM.ID.eq(id)).forUpdate().fetchOptional(NewsRepository::draft);
    }

    public void save(NewsDraft news, NewsDocument document, State state) {
        NewsItemRecord change = new NewsItemRecord();
        change.setDocument(Details.write(document));
        change.setVersion(news.version() + 1);
        change.setState(state.name());
        change.setChangedBy(AccessScope.actor().requireAccount());
        change.setChangedByName(AccessScope.actor().name());
        change.setChangedAt(OffsetDateTime.now(clock));
        change.setAskedBy(null);
        change.setAskedByName(null);
        sql.update(NEWS_ITEM).set(change).where(NEWS_ITEM.ID.eq(news.id())).execute();
    }

    public void ask(UUID id) {
        sql.update(NEWS_ITEM)
                .set(NEWS_ITEM.STATE, State.WAITING.name())
                .set(NEWS_ITEM.ASKED_BY, AccessScope.actor().requireAccount())
                .set(NEWS_ITEM.ASKED_BY_NAME, AccessScope.actor().name())
                .where(NEWS_ITEM.ID.eq(id))
                .execute();
    }

    @Transactional(readOnly = true)
    public boolean isTaken(String slug) {
        return sql.fetchExists(NEWS_ITEM, NEWS_ITEM.SLUG.eq(slug));
    }

    /** Makes public what is written, with those pictures that are shown; the first day stays. */
    public void publish(NewsDraft news, String slug, LocalDate today) {
        sql.update(NEWS_ITEM)
                .set(NEWS_ITEM.STATE, State.PUBLISHED.name())
                .set(NEWS_ITEM.SLUG, slug)
                .where(NEWS_ITEM.ID.eq(news.id()))
                .execute();
        sql.insertInto(NEWS)
                .set(NEWS.TENANT_ID, AccessScope.tenant().value())
                .set(NEWS.ID, news.id())
                .set(NEWS.PUBLISHED, true)
                .set(NEWS.SLUG, slug)
                .set(NEWS.DOCUMENT, Details.write(news.document()))
                .set(NEWS.PUBLISHED_ON, today)
                .onConflict(NEWS.TENANT_ID, NEWS.ID)
                .doUpdate()
                .set(NEWS.PUBLISHED, true)
                .set(NEWS.DOCUMENT, Details.write(news.document()))
                .execute();
        List<UUID> shown =
                news.document().pictures().stream().map(NewsDocument.Shown::id).toList();
        sql.update(PICTURE)
                .set(PICTURE.PUBLISHED, PICTURE.ID.in(shown))
                .where(PICTURE.ITEM_ID.eq(news.id()))
                .execute();
    }

    public void takeDown(UUID id) {
        sql.update(NEWS_ITEM)
                .set(NEWS_ITEM.STATE, State.TAKEN_DOWN.name())
                .where(NEWS_ITEM.ID.eq(id))
                .execute();
        sql.update(NEWS).set(NEWS.PUBLISHED, false).where(NEWS.ID.eq(id)).execute();
        sql.update(PICTURE)
                .set(PICTURE.PUBLISHED, false)
                .where(PICTURE.ITEM_ID.eq(id))
                .execute();
    }

    public UUID addPicture(UUID item, NewsPicture picture) {
        UUID id = ids.next();
        sql.insertInto(PICTURE)
                .set(PICTURE.TENANT_ID, AccessScope.tenant().value())
                .set(PICTURE.ID, id)
                .set(PICTURE.PUBLISHED, false)
                .set(PICTURE.ITEM_ID, item)
                .set(PICTURE.MEDIA_TYPE, picture.mediaType())
                .set(PICTURE.WIDTH, picture.width())
                .set(PICTURE.HEIGHT, picture.height())
                .set(PICTURE.CONTENT, picture.content())
                .set(PICTURE.ADDED_AT, OffsetDateTime.now(clock))
                .execute();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<NewsPicture> picture(UUID id) {
        return sql.select(PICTURE.MEDIA_TYPE, PICTURE.WIDTH, PICTURE.HEIGHT, PICTURE.CONTENT)
                .from(PICTURE)
                .where(PICTURE.ID.eq(id))
                .fetchOptional(mapping(NewsPicture::new));
    }

    /** What the session's role may read of what is public, newest first. */
    @Transactional(readOnly = true)
    public List<PublishedNewsItem> published() {
        return sql.selectFrom(NEWS)
                .where(NEWS.PUBLISHED)
                .orderBy(NEWS.PUBLISHED_ON.desc(), NEWS.ID.desc())
                .limit(MOST)
                .fetch(row -> new PublishedNewsItem(
                        row.getId(),
                        row.getSlug(),
                        row.getPublishedOn(),
                        Details.read(row.getDocument(), NewsDocument.class)));
    }

    private static NewsDraft draft(NewsItemRecord row) {
        @Nullable UUID asker = row.getAskedBy();
        return new NewsDraft(
                row.getId(),
                row.getSlug(),
                Details.read(row.getDocument(), NewsDocument.class),
                row.getVersion(),
                State.valueOf(row.getState()),
                new Draft.Act(
                        row.getChangedBy(),
                        row.getChangedByName(),
                        row.getChangedAt().toInstant()),
                asker);
    }
}
