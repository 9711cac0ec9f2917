package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;
import static se.samlofte.pledges.db.Tables.PARTY;
import static se.samlofte.pledges.db.Tables.PLANNED_OCCURRENCE;
import static se.samlofte.pledges.db.Tables.PLEDGE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import se.samlofte.pledges.db.Pledges;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;
import se.samlofte.tenancy.IsolationException;

/** What the database itself refuses, whatever the program tries. */
class PublicationTests {

    private TestTenant tenant = TestTenant.on(LocalDate.of(2026, 9, 15));

    @BeforeEach
    void load() {
        tenant = TestTenant.with("orkelljunga", LocalDate.of(2026, 9, 15));
    }

    @Test
    void anUnpublishedPledgeAndAllBelowItIsInvisible() {
        assertThat(visible(COMMITMENT)).isPositive();
        assertThat(visible(OCCURRENCE)).isPositive();
        tenant.asStaff(sql -> sql.update(PLEDGE).set(PLEDGE.PUBLISHED, false).execute());
        assertThat(Pledges.PLEDGES.getTables()).allSatisfy(table -> {
            if (table.field("published") != null) {
                assertThat(visible(table)).as(table.getName()).isZero();
            }
        });
        assertThat(tenant.<Integer>asStaff(sql -> sql.fetchCount(COMMITMENT))).isPositive();
        assertThat(tenant.list()).isEmpty();
    }

    @Test
    void aChildCannotBeMorePublicThanItsPledge() {
        tenant.asStaff(sql -> sql.update(PLEDGE).set(PLEDGE.PUBLISHED, false).execute());
        assertThatThrownBy(() -> tenant.asStaff(
                        sql -> sql.update(PARTY).set(PARTY.PUBLISHED, true).execute()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aDraftCannotBePublished() {
        assertThatThrownBy(() -> tenant.asStaff(
                        sql -> sql.update(PLEDGE).set(PLEDGE.STATUS, "DRAFT").execute()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("published_is_agreed");
    }

    @Test
    void whatIsToldAfterwardsCannotHaveAPlannedDate() {
        assertThat(plan("informationsbrev", "PLANNED")).isEqualTo(1);
        assertThatThrownBy(() -> plan("kontroller-gym", "AFTERWARDS_ONLY"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nothing_planned_is_told_only_afterwards");
        assertThatThrownBy(() -> plan("kontroller-gym", "PLANNED"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("foreign key");
    }

    @Test
    void whatHasPlannedDatesCannotBecomeToldAfterwards() {
        assertThatThrownBy(() -> tenant.asStaff(sql -> sql.update(COMMITMENT)
                        .set(COMMITMENT.PUBLISH_RULE, "AFTERWARDS_ONLY")
                        .where(COMMITMENT.SLUG.eq("informationsbrev"))
                        .execute()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsToldAfterwardsCannotShowDayTimeOrPlace() {
        assertThatThrownBy(() -> tenant.asStaff(sql -> sql.update(OCCURRENCE)
                        .set(OCCURRENCE.PRECISION, "DAY")
                        .where(OCCURRENCE.PUBLISH_RULE.eq("AFTERWARDS_ONLY"))
                        .execute()))
                .hasMessageContaining("afterwards_by_month");
        assertThatThrownBy(() -> toldAfterwards(COMMITMENT.PLACE_NAME, "Torget"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> toldAfterwards(COMMITMENT.TIME_FROM, LocalDate.of(2026, 10, 1)))
                .hasMessageContaining("afterwards_without_time_and_place");
    }

    @Test
    void aPeriodCannotEndBeforeItBegins() {
        assertThatThrownBy(() -> tenant.asStaff(sql -> sql.update(PLEDGE)
                        .set(PLEDGE.PERIOD_TO, LocalDate.of(2000, 1, 1))
                        .execute()))
                .hasMessageContaining("period_in_order");
    }

    @Test
    void visitorsWriteNothingAndReadNoInternalPlace() {
        assertThatThrownBy(() -> tenant.asVisitor(
                        sql -> sql.update(PLEDGE).set(PLEDGE.TITLE, "Annat").execute()))
                .isInstanceOf(IsolationException.class);
        assertThatThrownBy(() -> visible(se.samlofte.pledges.db.Tables.INTERNAL_PLACE))
                .isInstanceOf(IsolationException.class);
        assertThat(tenant.<Integer>asStaff(sql -> sql.fetchCount(se.samlofte.pledges.db.Tables.INTERNAL_PLACE)))
                .isPositive();
    }

    private int visible(Table<?> table) {
        return tenant.asVisitor(sql -> sql.fetchCount(table));
    }

    private <T> int toldAfterwards(TableField<CommitmentRecord, T> field, T value) {
        return tenant.asStaff(sql -> sql.update(COMMITMENT)
                .set(field, value)
                .where(COMMITMENT.SLUG.eq("kontroller-gym"))
                .execute());
    }

    private int plan(String commitment, String rule) {
        return tenant.asStaff(sql -> {
            List<CommitmentRecord> rows = sql.selectFrom(COMMITMENT)
                    .where(COMMITMENT.SLUG.eq(commitment))
                    .orderBy(COMMITMENT.ID)
                    .fetch();
            CommitmentRecord row = rows.getFirst();
            return sql.insertInto(PLANNED_OCCURRENCE)
                    .set(PLANNED_OCCURRENCE.TENANT_ID, tenant.id())
                    .set(PLANNED_OCCURRENCE.ID, UUID.randomUUID())
                    .set(PLANNED_OCCURRENCE.PUBLISHED, true)
                    .set(PLANNED_OCCURRENCE.PLEDGE_ID, row.getPledgeId())
                    .set(PLANNED_OCCURRENCE.COMMITMENT_ID, row.getId())
                    .set(PLANNED_OCCURRENCE.PUBLISH_RULE, rule)
                    .set(PLANNED_OCCURRENCE.PRECISION, "DAY")
                    .set(PLANNED_OCCURRENCE.PLANNED, LocalDate.of(2026, 10, 1))
                    .set(PLANNED_OCCURRENCE.TEXT, "Planerat")
                    .execute();
        });
    }
}
