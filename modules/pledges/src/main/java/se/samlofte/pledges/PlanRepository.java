package se.samlofte.pledges;

import static org.jooq.Records.mapping;
import static se.samlofte.pledges.db.Tables.PLANNED_OCCURRENCE;
import static se.samlofte.pledges.db.Tables.SERVICE_RESULT;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.CommitmentView.ServiceResult;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** What staff plan, and the months' results of service levels that they enter. */
@Repository
@Transactional
class PlanRepository {

    private static final String STAFF = "STAFF";

    private final DSLContext sql;
    private final Ids ids;

    PlanRepository(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** @return whether it is new */
    public boolean add(KeptCommitment commitment, UUID token, DayOrMonth when, String text) {
        return sql.insertInto(PLANNED_OCCURRENCE)
                        .set(PLANNED_OCCURRENCE.TENANT_ID, AccessScope.tenant().value())
                        .set(PLANNED_OCCURRENCE.ID, ids.next())
                        .set(PLANNED_OCCURRENCE.PUBLISHED, true)
                        .set(PLANNED_OCCURRENCE.PLEDGE_ID, commitment.pledge())
                        .set(PLANNED_OCCURRENCE.COMMITMENT_ID, commitment.row())
                        .set(PLANNED_OCCURRENCE.PUBLISH_RULE, PublishRule.PLANNED.name())
                        .set(PLANNED_OCCURRENCE.PRECISION, when.wholeMonth() ? "MONTH" : "DAY")
                        .set(PLANNED_OCCURRENCE.PLANNED, when.date())
                        .set(PLANNED_OCCURRENCE.TEXT, text)
                        .set(PLANNED_OCCURRENCE.ENTERED_BY, STAFF)
                        .set(PLANNED_OCCURRENCE.FORM_TOKEN, token)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public boolean remove(KeptCommitment commitment, UUID plan) {
        return sql.deleteFrom(PLANNED_OCCURRENCE)
                        .where(PLANNED_OCCURRENCE.ID.eq(plan))
                        .and(PLANNED_OCCURRENCE.COMMITMENT_ID.eq(commitment.row()))
                        .and(PLANNED_OCCURRENCE.ENTERED_BY.eq(STAFF))
                        .execute()
                == 1;
    }

    @Transactional(readOnly = true)
    public List<Plans.Plan> of(KeptCommitment commitment) {
        return sql.selectFrom(PLANNED_OCCURRENCE)
                .where(PLANNED_OCCURRENCE.COMMITMENT_ID.eq(commitment.row()))
                .orderBy(PLANNED_OCCURRENCE.PLANNED, PLANNED_OCCURRENCE.ID)
                .fetch(row -> new Plans.Plan(
                        row.getId(),
                        RowMapping.planned(row.getPlanned(), row.getPrecision().equals("MONTH"), row.getText(), null),
                        row.getEnteredBy().equals(STAFF)));
    }

    @Transactional(readOnly = true)
    public Optional<ServiceResult> result(KeptCommitment commitment, YearMonth month) {
        return sql.select(SERVICE_RESULT.MONTH.convertFrom(YearMonth::from), SERVICE_RESULT.MET, SERVICE_RESULT.TOTAL)
                .from(SERVICE_RESULT)
                .where(SERVICE_RESULT.COMMITMENT_ID.eq(commitment.row()))
                .and(SERVICE_RESULT.MONTH.eq(month.atDay(1)))
                .fetchOptional(mapping(ServiceResult::new));
    }

    public void put(KeptCommitment commitment, ServiceResult result) {
        sql.insertInto(SERVICE_RESULT)
                .set(SERVICE_RESULT.TENANT_ID, AccessScope.tenant().value())
                .set(SERVICE_RESULT.ID, ids.next())
                .set(SERVICE_RESULT.PUBLISHED, true)
                .set(SERVICE_RESULT.PLEDGE_ID, commitment.pledge())
                .set(SERVICE_RESULT.COMMITMENT_ID, commitment.row())
                .set(SERVICE_RESULT.MONTH, result.month().atDay(1))
                .set(SERVICE_RESULT.MET, result.met())
                .set(SERVICE_RESULT.TOTAL, result.of())
                .set(SERVICE_RESULT.ENTERED_BY, STAFF)
                .onConflict(SERVICE_RESULT.TENANT_ID, SERVICE_RESULT.COMMITMENT_ID, SERVICE_RESULT.MONTH)
                .doUpdate()
                .set(SERVICE_RESULT.MET, result.met())
                .set(SERVICE_RESULT.TOTAL, result.of())
                .set(SERVICE_RESULT.ENTERED_BY, STAFF)
                .execute();
    }

    public void take(KeptCommitment commitment, YearMonth month) {
        sql.deleteFrom(SERVICE_RESULT)
                .where(SERVICE_RESULT.COMMITMENT_ID.eq(commitment.row()))
                .and(SERVICE_RESULT.MONTH.eq(month.atDay(1)))
                .execute();
    }
}
