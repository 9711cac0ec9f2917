package se.samlofte.identity;

import static se.samlofte.identity.db.Tables.ALLOWANCE;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class AllowanceRepository {

    private final DSLContext sql;

    AllowanceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Takes one of at most so many in any such time. Whoever comes with the same key at once waits for the first. */
    public boolean take(byte[] key, Instant now, int most, Duration window) {
        OffsetDateTime over = utc(now.plus(window));
        OffsetDateTime[] taken = sql.insertInto(ALLOWANCE)
                .set(ALLOWANCE.KEY, key)
                .set(ALLOWANCE.OVER_AT, over)
                .onConflict(ALLOWANCE.KEY)
                .doUpdate()
                .set(ALLOWANCE.OVER_AT, over)
                .returningResult(ALLOWANCE.TAKEN)
                .fetchSingle(ALLOWANCE.TAKEN);
        List<OffsetDateTime> counting = new ArrayList<>(Arrays.stream(taken)
                .filter(at -> at.isAfter(utc(now.minus(window))))
                .toList());
        if (counting.size() >= most) {
            return false;
        }
        counting.add(utc(now));
        sql.update(ALLOWANCE)
                .set(ALLOWANCE.TAKEN, counting.toArray(OffsetDateTime[]::new))
                .where(ALLOWANCE.KEY.eq(key))
                .execute();
        return true;
    }

    /** @return how many there were */
    public int deleteOver(Instant now) {
        return sql.deleteFrom(ALLOWANCE).where(ALLOWANCE.OVER_AT.le(utc(now))).execute();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
