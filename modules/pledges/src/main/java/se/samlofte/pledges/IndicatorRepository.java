package se.samlofte.pledges;

import static se.samlofte.pledges.db.Tables.MEASURED_VALUE;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** What was measured, by goal and year. */
@Repository
@Transactional
class IndicatorRepository {

    private final DSLContext sql;
    private final Ids ids;

    IndicatorRepository(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    public void put(UUID version, String pledge, IndicatorValues.Entry entry) {
        int year = entry.yearNumber().orElseThrow();
        Optional<BigDecimal> value = entry.number();
        if (value.isEmpty()) {
            sql.deleteFrom(MEASURED_VALUE)
                    .where(MEASURED_VALUE.PLEDGE.eq(pledge))
                    .and(MEASURED_VALUE.GOAL.eq(entry.goal()))
                    .and(MEASURED_VALUE.YEAR.eq(year))
                    .execute();
            return;
        }
        sql.insertInto(MEASURED_VALUE)
                .set(MEASURED_VALUE.TENANT_ID, AccessScope.tenant().value())
                .set(MEASURED_VALUE.ID, ids.next())
                .set(MEASURED_VALUE.PUBLISHED, true)
                .set(MEASURED_VALUE.PLEDGE_ID, version)
                .set(MEASURED_VALUE.PLEDGE, pledge)
                .set(MEASURED_VALUE.GOAL, entry.goal())
                .set(MEASURED_VALUE.YEAR, year)
                .set(MEASURED_VALUE.VALUE, value.get())
                .set(MEASURED_VALUE.SOURCE, Typed.orNull(entry.source()))
                .onConflict(MEASURED_VALUE.TENANT_ID, MEASURED_VALUE.PLEDGE, MEASURED_VALUE.GOAL, MEASURED_VALUE.YEAR)
                .doUpdate()
                .set(MEASURED_VALUE.VALUE, value.get())
                .set(MEASURED_VALUE.SOURCE, Typed.orNull(entry.source()))
                .execute();
    }
}
