package se.samlofte.pledges;

import static org.jooq.Records.mapping;
import static se.samlofte.pledges.db.Tables.PLEDGE;
import static se.samlofte.pledges.db.Tables.SEAL;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** What versions say, word by word, and that it stays so. */
@Repository
@Transactional
class SealRepository {

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    SealRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Seal> of(UUID pledge) {
        return sql.select(
                        SEAL.SHA256,
                        SEAL.HOW.convertFrom(Draft.How::valueOf),
                        SEAL.SIGNED_ON,
                        SEAL.MUNICIPALITY_AGREED_ON,
                        SEAL.POLICE_AGREED_ON)
                .from(SEAL)
                .where(SEAL.PLEDGE_ID.eq(pledge))
                .fetchOptional(mapping(SealRepository::read));
    }

    /** After this, the version's rows with wording cannot be added to, changed or removed. */
    public void seal(UUID pledge, Wording wording, Seal seal) {
        sql.insertInto(SEAL)
                .set(SEAL.TENANT_ID, AccessScope.tenant().value())
                .set(SEAL.ID, ids.next())
                .set(SEAL.PUBLISHED, true)
                .set(SEAL.PLEDGE_ID, pledge)
                .set(SEAL.WORDING, wording.text())
                .set(SEAL.SHA256, seal.sha256())
                .set(SEAL.HOW, seal.how().name())
                .set(SEAL.SIGNED_ON, seal.signedOn())
                .set(SEAL.MUNICIPALITY_AGREED_ON, seal.municipalityAgreedOn())
                .set(SEAL.POLICE_AGREED_ON, seal.policeAgreedOn())
                .set(SEAL.SEALED_AT, OffsetDateTime.now(clock))
                .execute();
        sql.update(PLEDGE).set(PLEDGE.SEALED, true).where(PLEDGE.ID.eq(pledge)).execute();
    }

    static Seal read(
            String sha256,
            Draft.How how,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate municipality,
            @Nullable LocalDate police) {
        return new Seal(sha256, how, signedOn, municipality, police);
    }
}
