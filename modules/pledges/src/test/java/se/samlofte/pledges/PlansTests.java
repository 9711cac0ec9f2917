package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.PLANNED_OCCURRENCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;
import se.samlofte.pledges.Plans.Planning;

/** What residents may know beforehand, and what nobody may. */
class PlansTests {

    private final Keeping keeping = Keeping.inOrkelljunga();

    @Test
    void aPlanIsSeenByResidentsOnceAndTakenAway() {
        UUID token = UUID.randomUUID();
        int before = keeping.seen(Keeping.LETTER).progress().planned().size();
        assertThat(plans(token, Keeping.LETTER, "2026-12-10")).isEqualTo(new Planning.Planned());
        assertThat(plans(token, Keeping.LETTER, "2026-12-10")).isEqualTo(new Planning.Planned());
        assertThat(keeping.seen(Keeping.LETTER).progress().planned()).hasSize(before + 1);
        Plans.Plan plan =
                known().stream().filter(Plans.Plan::byHand).findFirst().orElseThrow();
        assertThat(removes(plan.id())).isTrue();
        assertThat(removes(plan.id())).isFalse();
        assertThat(keeping.seen(Keeping.LETTER).progress().planned()).hasSize(before);
    }

    @Test
    void whatIsToldOnlyAfterwardsCannotBePlannedByAnybody() {
        assertThat(plans(UUID.randomUUID(), Keeping.CONTROLS, "2026-12-10"))
                .isInstanceOfSatisfying(Planning.Invalid.class, invalid -> assertThat(invalid.faults())
                        .extracting(Fault::rule)
                        .containsExactly("plan-kept"));
        assertThatThrownBy(() -> keeping.tenant().<Integer>asStaff(sql -> sql.insertInto(
                                PLANNED_OCCURRENCE,
                                PLANNED_OCCURRENCE.TENANT_ID,
                                PLANNED_OCCURRENCE.ID,
                                PLANNED_OCCURRENCE.PUBLISHED,
                                PLANNED_OCCURRENCE.PLEDGE_ID,
                                PLANNED_OCCURRENCE.COMMITMENT_ID,
                                PLANNED_OCCURRENCE.PUBLISH_RULE,
                                PLANNED_OCCURRENCE.PRECISION,
                                PLANNED_OCCURRENCE.PLANNED,
                                PLANNED_OCCURRENCE.TEXT)
                        .select(sql.select(
                                        COMMITMENT.TENANT_ID,
                                        COMMITMENT.ID,
                                        COMMITMENT.PUBLISHED,
                                        COMMITMENT.PLEDGE_ID,
                                        COMMITMENT.ID,
                                        COMMITMENT.PUBLISH_RULE,
                                        org.jooq.impl.DSL.val("DAY"),
                                        org.jooq.impl.DSL.val(Keeping.TODAY.plusDays(9)),
                                        org.jooq.impl.DSL.val("Kontroll"))
                                .from(COMMITMENT)
                                .where(COMMITMENT.SLUG.eq("kontroller-gym")))
                        .execute()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("nothing_planned_is_told_only_afterwards");
    }

    @Test
    void aTimeThatIsOverIsNoPlan() {
        assertThat(plans(UUID.randomUUID(), Keeping.LETTER, "2026-11-21"))
                .isInstanceOfSatisfying(Planning.Invalid.class, invalid -> assertThat(invalid.faults())
                        .extracting(Fault::rule)
                        .containsExactly("plan-past"));
        assertThat(plans(UUID.randomUUID(), Keeping.LETTER, "2027-02"))
                .isInstanceOfSatisfying(Planning.Invalid.class, invalid -> assertThat(invalid.faults())
                        .extracting(Fault::rule)
                        .containsExactly("when-outside"));
    }

    @Test
    void aFileThatMakesItToldAfterwardsTakesTheWholePlanAway(@TempDir Path folder) throws IOException {
        plans(UUID.randomUUID(), Keeping.LETTER, "2026-12-10");
        keeping.entered(Keeping.officer(), Keeping.LETTER, Keeping.with("2026-11-20", "Brev", "Torget", "", ""));
        FileSystemUtils.copyRecursively(TestTenant.folder("orkelljunga"), folder);
        Path file = folder.resolve("pledges/current-year.yaml");
        String yaml = Files.readString(file);
        int letter = yaml.indexOf("- id: informationsbrev");
        int rule = yaml.indexOf("publish: PLANNED", letter);
        int planned = yaml.indexOf("        planned:", letter);
        int next = yaml.indexOf("      - id: nya-grannsamverkansgrupper");
        Files.writeString(
                file,
                yaml.substring(0, rule) + "publish: AFTERWARDS_ONLY"
                        + yaml.substring(rule + "publish: PLANNED".length(), planned)
                        + yaml.substring(next));
        assertThat(keeping.tenant().apply(folder)).hasSize(1);
        Progress progress = keeping.seen(Keeping.LETTER).progress();
        assertThat(progress.planned()).isEmpty();
        assertThat(progress.occurrences())
                .allMatch(occurrence -> occurrence.when().wholeMonth());
        assertThat(progress.occurrences()).allMatch(occurrence -> occurrence.place() == null);
    }

    private Planning plans(UUID token, CommitmentKey key, String when) {
        return keeping.tenant().as(Keeping.officer(), () -> plans().plan(token, key, when, "Brevet skickas"));
    }

    private List<Plans.Plan> known() {
        return keeping.tenant().as(Keeping.officer(), () -> plans().of(Keeping.LETTER));
    }

    private boolean removes(UUID plan) {
        return keeping.tenant().as(Keeping.officer(), () -> plans().remove(Keeping.LETTER, plan));
    }

    private static Plans plans() {
        return TestTenant.bean(Plans.class);
    }
}
