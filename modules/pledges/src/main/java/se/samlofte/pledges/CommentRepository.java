package se.samlofte.pledges;

import static org.jooq.Records.mapping;
import static se.samlofte.pledges.db.Tables.DRAFT_COMMENT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.Draft.Act;
import se.samlofte.pledges.DraftComments.Comment;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Comments on drafts. */
@Repository
@Transactional
class CommentRepository {

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    CommentRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Comment> of(UUID draft) {
        return sql.select(
                        DRAFT_COMMENT.ID,
                        DRAFT_COMMENT.SECTION,
                        DRAFT_COMMENT.TEXT,
                        DRAFT_COMMENT.BY_ACCOUNT,
                        DRAFT_COMMENT.BY_NAME,
                        DRAFT_COMMENT.AT,
                        DRAFT_COMMENT.RESOLVED_BY,
                        DRAFT_COMMENT.RESOLVED_BY_NAME,
                        DRAFT_COMMENT.RESOLVED_AT)
                .from(DRAFT_COMMENT)
                .where(DRAFT_COMMENT.DRAFT_ID.eq(draft))
                .orderBy(DRAFT_COMMENT.AT, DRAFT_COMMENT.ID)
                .fetch(mapping(CommentRepository::comment));
    }

    @Transactional(readOnly = true)
    public int count(UUID draft) {
        return sql.fetchCount(DRAFT_COMMENT, DRAFT_COMMENT.DRAFT_ID.eq(draft));
    }

    public void add(UUID draft, String section, String text) {
        sql.insertInto(DRAFT_COMMENT)
                .set(DRAFT_COMMENT.TENANT_ID, AccessScope.tenant().value())
                .set(DRAFT_COMMENT.ID, ids.next())
                .set(DRAFT_COMMENT.DRAFT_ID, draft)
                .set(DRAFT_COMMENT.SECTION, section)
                .set(DRAFT_COMMENT.TEXT, text)
                .set(DRAFT_COMMENT.AT, OffsetDateTime.now(clock))
                .set(DRAFT_COMMENT.BY_ACCOUNT, AccessScope.actor().requireAccount())
                .set(DRAFT_COMMENT.BY_NAME, AccessScope.actor().name())
                .execute();
    }

    /** @return whether there was such a comment that nobody had dealt with */
    public boolean resolve(UUID draft, UUID comment) {
        return sql.update(DRAFT_COMMENT)
                        .set(DRAFT_COMMENT.RESOLVED_AT, OffsetDateTime.now(clock))
                        .set(DRAFT_COMMENT.RESOLVED_BY, AccessScope.actor().requireAccount())
                        .set(DRAFT_COMMENT.RESOLVED_BY_NAME, AccessScope.actor().name())
                        .where(DRAFT_COMMENT.DRAFT_ID.eq(draft))
                        .and(DRAFT_COMMENT.ID.eq(comment))
                        .and(DRAFT_COMMENT.RESOLVED_AT.isNull())
                        .execute()
                > 0;
    }

    private static Comment comment(
            UUID id,
            String section,
            String text,
            UUID account,
            String name,
            OffsetDateTime at,
            @Nullable UUID resolver,
            @Nullable String resolverName,
            @Nullable OffsetDateTime resolved) {
        Act by = new Act(account, name, at.toInstant());
        return new Comment(
                id,
                section,
                text,
                by,
                resolver == null || resolverName == null || resolved == null
                        ? null
                        : new Act(resolver, resolverName, resolved.toInstant()));
    }
}
