package se.samlofte.pledges;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static se.samlofte.pledges.db.Tables.DRAFT;
import static se.samlofte.pledges.db.Tables.DRAFT_CHANGE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.Draft.State;
import se.samlofte.pledges.db.tables.records.DraftRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Drafts and who changed them. */
@Repository
@Transactional
class DraftRepository {

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    DraftRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds a draft; a token that was used before adds none. */
    public Optional<UUID> add(UUID token, @Nullable UUID corrects, PledgeDocument document) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID account = AccessScope.actor().requireAccount();
        String name = AccessScope.actor().name();
        return sql.insertInto(DRAFT)
                .set(DRAFT.TENANT_ID, AccessScope.tenant().value())
                .set(DRAFT.ID, ids.next())
                .set(DRAFT.FORM_TOKEN, token)
                .set(DRAFT.PLEDGE_ID, corrects)
                .set(DRAFT.DOCUMENT, Details.write(document))
                .set(DRAFT.VERSION, 1)
                .set(DRAFT.STATE, State.DRAFT.name())
                .set(DRAFT.MADE_BY, account)
                .set(DRAFT.MADE_BY_NAME, name)
                .set(DRAFT.MADE_AT, now)
                .set(DRAFT.CHANGED_BY, account)
                .set(DRAFT.CHANGED_BY_NAME, name)
                .set(DRAFT.CHANGED_AT, now)
                .onConflictDoNothing()
                .returning(DRAFT.ID)
                .fetchOptional(DRAFT.ID);
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID id) {
        return sql.selectFrom(DRAFT).where(DRAFT.ID.eq(id)).fetchOptional(DraftMapping::draft);
    }

    @Transactional(readOnly = true)
    public Optional<Draft> ofToken(UUID token) {
        return sql.selectFrom(DRAFT).where(DRAFT.FORM_TOKEN.eq(token)).fetchOptional(DraftMapping::draft);
    }

    @Transactional(readOnly = true)
    public Optional<Draft> openCorrection(UUID pledge) {
        return sql.selectFrom(DRAFT)
                .where(DRAFT.PLEDGE_ID.eq(pledge))
                .and(DRAFT.STATE.in(State.DRAFT.name(), State.WAITING.name()))
                .fetchOptional(DraftMapping::draft);
    }

    /** The draft, which nobody else changes until the transaction ends. */
    public Optional<Draft> lock(UUID id) {
        return sql.selectFrom(DRAFT).where(DRAFT.ID.eq(id)).forUpdate().fetchOptional(DraftMapping::draft);
    }

    /** Newest change first, with nothing of their documents but kind and title: documents are large. */
    @Transactional(readOnly = true)
    public List<Draft> titles(Collection<State> states, int limit) {
        return sql.select(DRAFT.fieldStream()
                        .filter(field -> !field.equals(DRAFT.DOCUMENT))
                        .toList())
                .select(jsonbObject(
                                key("kind").value(jsonbGetAttribute(DRAFT.DOCUMENT, "kind")),
                                key("title").value(jsonbGetAttribute(DRAFT.DOCUMENT, "title")))
                        .as(DRAFT.DOCUMENT))
                .from(DRAFT)
                .where(DRAFT.STATE.in(states.stream().map(State::name).toList()))
                .orderBy(DRAFT.CHANGED_AT.desc(), DRAFT.ID)
                .limit(limit)
                .fetch(row -> DraftMapping.draft(row.into(DRAFT)));
    }

    /**
     * Saves what was typed, and which fields that changed.
     *
     * @param window the shown form it was typed in, when that is typed on in
     */
    public void save(Draft draft, PledgeDocument document, Map<String, String> changes, @Nullable UUID window) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID account = AccessScope.actor().requireAccount();
        String name = AccessScope.actor().name();
        int version = draft.version() + 1;
        sql.update(DRAFT)
                .set(DRAFT.DOCUMENT, Details.write(document))
                .set(DRAFT.VERSION, version)
                .set(DRAFT.CHANGED_BY, account)
                .set(DRAFT.CHANGED_BY_NAME, name)
                .set(DRAFT.CHANGED_AT, now)
                .where(DRAFT.ID.eq(draft.id()))
                .execute();
        sql.insertInto(DRAFT_CHANGE)
                .set(DRAFT_CHANGE.TENANT_ID, AccessScope.tenant().value())
                .set(DRAFT_CHANGE.ID, ids.next())
                .set(DRAFT_CHANGE.DRAFT_ID, draft.id())
                .set(DRAFT_CHANGE.VERSION, version)
                .set(DRAFT_CHANGE.AT, now)
                .set(DRAFT_CHANGE.BY_ACCOUNT, account)
                .set(DRAFT_CHANGE.BY_NAME, name)
                .set(DRAFT_CHANGE.FIELDS, Details.write(changes))
                .set(DRAFT_CHANGE.WINDOW_ID, window)
                .execute();
    }

    /** The fields changed after a version, each with the fingerprint of what stood there in that version. */
    @Transactional(readOnly = true)
    public Map<String, String> changedAfter(UUID draft, int version) {
        Map<String, String> fields = new LinkedHashMap<>();
        sql.select(DRAFT_CHANGE.FIELDS)
                .from(DRAFT_CHANGE)
                .where(DRAFT_CHANGE.DRAFT_ID.eq(draft))
                .and(DRAFT_CHANGE.VERSION.gt(version))
                .orderBy(DRAFT_CHANGE.VERSION)
                .fetch(DRAFT_CHANGE.FIELDS)
                .forEach(change -> DraftMapping.fields(change).forEach(fields::putIfAbsent));
        return fields;
    }

    /** Whether it was changed after the writer's version by anybody else, or by the writer in another window. */
    @Transactional(readOnly = true)
    public boolean changedElsewhere(Draft draft, Basis basis) {
        if (basis.version() > draft.version()) {
            return true;
        }
        return sql.fetchExists(
                DRAFT_CHANGE,
                DRAFT_CHANGE
                        .DRAFT_ID
                        .eq(draft.id())
                        .and(DRAFT_CHANGE.VERSION.gt(basis.version()))
                        .and(DRAFT_CHANGE
                                .BY_ACCOUNT
                                .ne(AccessScope.actor().requireAccount())
                                .or(DRAFT_CHANGE.WINDOW_ID.isNull())
                                .or(DRAFT_CHANGE.WINDOW_ID.isDistinctFrom(basis.window()))));
    }

    /** Titles by draft. */
    @Transactional(readOnly = true)
    public Map<UUID, String> titlesOf(Set<UUID> ids) {
        Field<String> title = coalesce(jsonbGetAttributeAsText(DRAFT.DOCUMENT, "title"), "");
        return sql.select(DRAFT.ID, title).from(DRAFT).where(DRAFT.ID.in(ids)).fetchMap(DRAFT.ID, title);
    }

    public void ask(UUID draft, Draft.How how, @Nullable LocalDate on, @Nullable String source) {
        DraftRecord change = new DraftRecord();
        change.setState(State.WAITING.name());
        change.setAgreedHow(how.name());
        change.setAgreedOn(on);
        change.setAgreedSource(source);
        change.setAskedBy(AccessScope.actor().requireAccount());
        change.setAskedByName(AccessScope.actor().name());
        change.setAskedAt(OffsetDateTime.now(clock));
        change.setDecidedBy(null);
        change.setDecidedByName(null);
        change.setDecidedAt(null);
        change.setReturnedReason(null);
        update(draft, change);
    }

    public void approve(UUID draft, String publishedAs) {
        DraftRecord change = decision(State.PUBLISHED);
        change.setPublishedAs(publishedAs);
        update(draft, change);
    }

    /** @param reason absent when the asker takes the question back */
    public void sendBack(UUID draft, @Nullable String reason) {
        DraftRecord change = decision(State.DRAFT);
        change.setReturnedReason(reason);
        update(draft, change);
    }

    public void move(UUID draft, State state) {
        DraftRecord change = new DraftRecord();
        change.setState(state.name());
        update(draft, change);
    }

    private DraftRecord decision(State state) {
        DraftRecord change = new DraftRecord();
        change.setState(state.name());
        change.setDecidedBy(AccessScope.actor().requireAccount());
        change.setDecidedByName(AccessScope.actor().name());
        change.setDecidedAt(OffsetDateTime.now(clock));
        return change;
    }

    private void update(UUID draft, DraftRecord change) {
        sql.update(DRAFT).set(change).where(DRAFT.ID.eq(draft)).execute();
    }
}
