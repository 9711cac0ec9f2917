package se.samlofte.pledges;

import static se.samlofte.pledges.db.Tables.DRAFT_AGREEMENT;
import static se.samlofte.pledges.db.Tables.DRAFT_SIGNATURE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.Consent.SignedHow;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Adds agreements and signatures; nobody changes or removes one. */
@Repository
@Transactional
class ConsentRepository {

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    ConsentRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    public void agree(Draft draft, Side side) {
        sql.insertInto(DRAFT_AGREEMENT)
                .set(DRAFT_AGREEMENT.TENANT_ID, AccessScope.tenant().value())
                .set(DRAFT_AGREEMENT.ID, ids.next())
                .set(DRAFT_AGREEMENT.DRAFT_ID, draft.id())
                .set(DRAFT_AGREEMENT.VERSION, draft.version())
                .set(DRAFT_AGREEMENT.SIDE, side.name())
                .set(DRAFT_AGREEMENT.AT, OffsetDateTime.now(clock))
                .set(DRAFT_AGREEMENT.BY_ACCOUNT, AccessScope.actor().requireAccount())
                .set(DRAFT_AGREEMENT.BY_NAME, AccessScope.actor().name())
                .execute();
    }

    /** @param signer key of the signatory's row @return id of the signature */
    public UUID sign(Draft draft, String signer, SignedHow how, LocalDate on) {
        UUID id = ids.next();
        sql.insertInto(DRAFT_SIGNATURE)
                .set(DRAFT_SIGNATURE.TENANT_ID, AccessScope.tenant().value())
                .set(DRAFT_SIGNATURE.ID, id)
                .set(DRAFT_SIGNATURE.DRAFT_ID, draft.id())
                .set(DRAFT_SIGNATURE.VERSION, draft.version())
                .set(DRAFT_SIGNATURE.SIGNER, signer)
                .set(DRAFT_SIGNATURE.HOW, how.name())
                .set(DRAFT_SIGNATURE.SIGNED_ON, on)
                .set(DRAFT_SIGNATURE.AT, OffsetDateTime.now(clock))
                .set(DRAFT_SIGNATURE.BY_ACCOUNT, AccessScope.actor().requireAccount())
                .set(DRAFT_SIGNATURE.BY_NAME, AccessScope.actor().name())
                .execute();
        return id;
    }
}
