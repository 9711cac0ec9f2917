package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Draft.Act;
import se.samlofte.pledges.Draft.How;
import se.samlofte.pledges.Draft.Question;
import se.samlofte.pledges.db.tables.records.DraftRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows as drafts. */
final class DraftMapping {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private DraftMapping() {}

    static Draft draft(DraftRecord row, Consent consent) {
        return new Draft(
                row.getId(),
                row.getPledgeId(),
                Details.read(row.getDocument(), PledgeDocument.class),
                row.getVersion(),
                Draft.State.valueOf(row.getState()),
                new Act(row.getMadeBy(), row.getMadeByName(), row.getMadeAt().toInstant()),
                new Act(
                        row.getChangedBy(),
                        row.getChangedByName(),
                        row.getChangedAt().toInstant()),
                question(row),
                act(row.getDecidedBy(), row.getDecidedByName(), row.getDecidedAt()),
                row.getReturnedReason(),
                row.getPublishedAs(),
                consent);
    }

    static Map<String, String> fields(JSONB changes) {
        return JSON.readValue(changes.data(), FIELDS);
    }

    private static @Nullable Question question(DraftRecord row) {
        Act by = act(row.getAskedBy(), row.getAskedByName(), row.getAskedAt());
        return by == null
                ? null
                : new Question(by, How.valueOf(row.getAgreedHow()), row.getAgreedOn(), row.getAgreedSource());
    }

    static DraftHistory.Change change(Integer version, UUID account, String name, OffsetDateTime at, JSONB fields) {
        return new DraftHistory.Change(
                new Act(account, name, at.toInstant()), version, fields(fields).keySet());
    }

    static Consent.Agreement agreement(String side, Integer version, UUID account, String name, OffsetDateTime at) {
        return new Consent.Agreement(Side.valueOf(side), version, new Act(account, name, at.toInstant()));
    }

    static Consent.Signature signature(
            String signer,
            Integer version,
            String how,
            LocalDate on,
            @Nullable UUID scan,
            UUID account,
            String name,
            OffsetDateTime at) {
        return new Consent.Signature(
                signer, version, Consent.SignedHow.valueOf(how), on, scan, new Act(account, name, at.toInstant()));
    }

    private static @Nullable Act act(@Nullable UUID account, @Nullable String name, @Nullable OffsetDateTime at) {
        return account == null || name == null || at == null ? null : new Act(account, name, at.toInstant());
    }
}
