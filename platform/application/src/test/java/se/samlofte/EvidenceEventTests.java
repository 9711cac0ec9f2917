package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.RunningProgram.await;

import dev.samlofte.testing.Proves;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.evidence.EvidenceWithdrawn;
import se.samlofte.plantedletters.PlantedLetters;
import se.samlofte.pledges.PlantedListener;
import se.samlofte.pledges.PlantedListener.Heard;
import se.samlofte.pledges.PlantedListener.Planted;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.EventResubmission;
import se.samlofte.tenancy.TenantId;

/** Evidence goes from one module to another by events alone, and what fails is sent again as its own tenant. */
class EvidenceEventTests {

    private static final String COMMITMENT = "informationsbrev";
    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final Letters LETTERS = new Letters(PROGRAM);
    private static final PlantedListener LISTENER = PROGRAM.bean(PlantedListener.class);

    @BeforeAll
    static void lettersCount() {
        LETTERS.turn(true);
        LETTERS.choose(COMMITMENT, PlantedLetters.LETTER);
    }

    @AfterAll
    static void nothingCountsAnyMore() {
        LETTERS.choose(COMMITMENT, "");
        LETTERS.turn(false);
    }

    @Test
    @Proves("3-21")
    void aLetterOfAnotherModuleShowsAndIsExplainedUntilItIsTakenBack() {
        UUID letter = UUID.randomUUID();
        LETTERS.tell(LETTERS.given(letter, PlantedLetters.LETTER));
        await(() -> Letters.counted(letter) == 1);
        assertThat(LETTERS.page()).contains("Räknades eftersom det var det första i", "12 mottagare");
        String pledge = "/" + Letters.SLUG + "/medborgarloften/medborgarlofte-" + Letters.TODAY.getYear();
        await(() -> PROGRAM.get(pledge).body().contains("Provbrev skickat"));
        LETTERS.tell(LETTERS.given(letter, PlantedLetters.LETTER));
        await(() -> Letters.outstanding(letter) == 0);
        assertThat(Letters.counted(letter)).isEqualTo(1);
        assertThat(Letters.noted(letter)).isEqualTo(1);
        LETTERS.tell(new EvidenceWithdrawn(LETTERS.tenant().id(), letter));
        await(() -> Letters.counted(letter) == 0);
        assertThat(LETTERS.page()).contains("togs tillbaka");
        await(() -> !PROGRAM.get(pledge).body().contains("Provbrev skickat"));
    }

    @Test
    void whileTheOtherModuleIsOffThePageSaysToEnterByHand() {
        LETTERS.turn(false);
        assertThat(LETTERS.page()).contains("Provbrev är avstängt i er kommun", "Lägg in tillfällena för hand");
        LETTERS.turn(true);
        assertThat(LETTERS.page()).doesNotContain("Provbrev är avstängt");
    }

    @Test
    @Proves("T13")
    void anEventThatFailedIsSentAgainAsItsOwnTenant() {
        TenantId tenant = LETTERS.tenant().id();
        String word = PlantedListener.FAILS_ONCE + " " + UUID.randomUUID();
        publish(new Planted(tenant, word));
        await(() -> LISTENER.failed().contains(word));
        await(() -> failed(word) == 1);
        await(() -> PROGRAM.bean(EventResubmission.class).resubmit());
        await(() -> LISTENER.heard().contains(new Heard(word, tenant)));
        await(() -> failed(word) == 0);
    }

    @Test
    @Proves("R06")
    void whatAnInstanceTookAndNeverFinishedIsSentAgainAndWhatAlwaysFailsIsParked() {
        TenantId tenant = LETTERS.tenant().id();
        String word = PlantedListener.FAILS_ALWAYS + " " + UUID.randomUUID();
        publish(new Planted(tenant, word));
        await(() -> failed(word) == 1);
        Superuser.run(
                "update tenancy.event_publication set status = 'PROCESSING', completion_attempts = 240,"
                        + " last_resubmission_date = now() - interval '1 hour',"
                        + " publication_date = now() - interval '1 hour' where serialized_event like ?",
                "%" + word + "%");
        markStale();
        assertThat(failed(word)).isEqualTo(1);
        long tries = LISTENER.failed().stream().filter(word::equals).count();
        await(() -> PROGRAM.bean(EventResubmission.class).resubmit());
        assertThat(failed(word)).as("parked").isEqualTo(1);
        assertThat(LISTENER.failed()).filteredOn(word::equals).hasSize((int) tries);
        Superuser.run("delete from tenancy.event_publication where serialized_event like ?", "%" + word + "%");
    }

    /** As the monitor does, without waiting for its time. */
    static void markStale() {
        PROGRAM.bean(EventPublicationRegistry.class)
                .markStalePublicationsFailed(status -> java.time.Duration.ofSeconds(2));
    }

    private static long failed(String word) {
        return Superuser.count(
                "select count(*) from tenancy.event_publication where status = 'FAILED' and serialized_event like ?",
                "%" + word + "%");
    }

    private static void publish(Planted event) {
        AccessScope.run(Access.app(event.tenant()), () -> PROGRAM.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> PROGRAM.publish(event)));
    }
}
