package se.samlofte.pledges;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static se.samlofte.pledges.db.Tables.DRAFT;
import static se.samlofte.pledges.db.Tables.DRAFT_AGREEMENT;
import static se.samlofte.pledges.db.Tables.DRAFT_CHANGE;
import static se.samlofte.pledges.db.Tables.DRAFT_SIGNATURE;
import static se.samlofte.pledges.db.Tables.SCAN;

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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.JSONEntry;
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

    private static final Field<List<Consent.Agreement>> AGREEMENTS = multiset(select(
                            DRAFT_AGREEMENT.SIDE,
                            DRAFT_AGREEMENT.VERSION,
                            DRAFT_AGREEMENT.BY_ACCOUNT,
                            DRAFT_AGREEMENT.BY_NAME,
                            DRAFT_AGREEMENT.AT)
                    .from(DRAFT_AGREEMENT)
                    .where(DRAFT_AGREEMENT.DRAFT_ID.eq(DRAFT.ID))
                    .orderBy(DRAFT_AGREEMENT.VERSION, DRAFT_AGREEMENT.AT, DRAFT_AGREEMENT.ID))
            .convertFrom(rows -> rows.map(mapping(DraftMapping::agreement)));

    private static final Field<List<Consent.Signature>> SIGNATURES = multiset(select(
                            DRAFT_SIGNATURE.SIGNER,
                            DRAFT_SIGNATURE.VERSION,
                            DRAFT_SIGNATURE.HOW,
                            DRAFT_SIGNATURE.SIGNED_ON,
                            field(select(SCAN.ID).from(SCAN).where(SCAN.SIGNATURE_ID.eq(DRAFT_SIGNATURE.ID))),
                            DRAFT_SIGNATURE.BY_ACCOUNT,
                            DRAFT_SIGNATURE.BY_NAME,
                            DRAFT_SIGNATURE.AT)
                    .from(DRAFT_SIGNATURE)
                    .where(DRAFT_SIGNATURE.DRAFT_ID.eq(DRAFT.ID))
                    .orderBy(DRAFT_SIGNATURE.VERSION, DRAFT_SIGNATURE.AT, DRAFT_SIGNATURE.ID))
            .convertFrom(rows -> rows.map(mapping(DraftMapping::signature)));

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
        return one(DRAFT.ID.eq(id));
    }

    @Transactional(readOnly = true)
    public Optional<Draft> ofToken(UUID token) {
        return one(DRAFT.FORM_TOKEN.eq(token));
    }

    @Transactional(readOnly = true)
    public Optional<Draft> openCorrection(UUID pledge) {
        return one(DRAFT.PLEDGE_ID.eq(pledge).and(DRAFT.STATE.in(State.DRAFT.name(), State.WAITING.name())));
    }

    /**
     * The draft, which nobody else changes, agrees to or signs until the transaction ends. Read by a second statement:
     * the one that waits for the lock would see who had signed when the waiting began.
     */
    public Optional<Draft> lock(UUID id) {
        boolean there = sql.select(DRAFT.ID)
                .from(DRAFT)
                .where(DRAFT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        return there ? find(id) : Optional.empty();
    }

    private Optional<Draft> one(Condition which) {
        return sql.select(DRAFT, AGREEMENTS, SIGNATURES)
                .from(DRAFT)
                .where(which)
                .fetchOptional(mapping(DraftRepository::draft));
    }

    private static Draft draft(
            DraftRecord row, List<Consent.Agreement> agreements, List<Consent.Signature> signatures) {
        return DraftMapping.draft(row, new Consent(agreements, signatures));
    }

    /** Newest change first, with nothing of their documents but kind, title, parties and signatories: documents are large. */
    @Transactional(readOnly = true)
    public List<Draft> titles(Collection<State> states, int limit) {
        return sql.select(DRAFT.fieldStream()
                        .filter(field -> !field.equals(DRAFT.DOCUMENT))
                        .toList())
                .select(jsonbObject(part("kind"), part("title"), part("parties"), part("signatories"))
                        .as(DRAFT.DOCUMENT))
                .select(AGREEMENTS, SIGNATURES)
                .from(DRAFT)
                .where(DRAFT.STATE.in(states.stream().map(State::name).toList()))
                .orderBy(DRAFT.CHANGED_AT.desc(), DRAFT.ID)
                .limit(limit)
                .fetch(row -> draft(row.into(DRAFT), row.get(AGREEMENTS), row.get(SIGNATURES)));
    }

    private static JSONEntry<JSONB> part(String name) {
        return key(name).value(jsonbGetAttribute(DRAFT.DOCUMENT, name));
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

    /** Opens what was signed for writing again: a new version, which nobody has agreed to. */
    public void open(Draft draft) {
        save(draft, draft.document(), Map.of(), null);
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

    /** Its savings, newest first. */
    @Transactional(readOnly = true)
    public List<DraftHistory.Change> changes(UUID draft, int limit) {
        return sql.select(
                        DRAFT_CHANGE.VERSION,
                        DRAFT_CHANGE.BY_ACCOUNT,
                        DRAFT_CHANGE.BY_NAME,
                        DRAFT_CHANGE.AT,
                        DRAFT_CHANGE.FIELDS)
                .from(DRAFT_CHANGE)
                .where(DRAFT_CHANGE.DRAFT_ID.eq(draft))
                .orderBy(DRAFT_CHANGE.VERSION.desc())
                .limit(limit)
                .fetch(mapping(DraftMapping::change));
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
