package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import se.samlofte.identity.Role;
import se.samlofte.pledges.Decision.Done;
import se.samlofte.pledges.Decision.Refused;
import se.samlofte.pledges.Decision.Why;
import se.samlofte.tenancy.Actor;

/** Several press at the same moment: one wins, and nothing is lost or there twice. */
class SigningRaceTests {

    private final Writing writing = Writing.somewhere();
    private final Draft draft = writing.begins(
            People.coordinator(),
            Documents.with("signatories.r2.role", "Chef", "signatories.r2.organisation", "POLICE"));

    @RepeatedTest(5)
    @Proves("R24")
    void ofTwoWhoSignInTheSameRoleOneHasSigned() throws Exception {
        writing.agreed(draft);
        List<Decision> decisions = atOnce(List.of(sign("r2", Role.LPO_CHIEF), sign("r2", Role.LPO_CHIEF)));
        assertThat(decisions).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(decisions)
                .filteredOn(Refused.class::isInstance)
                .extracting(decision -> ((Refused) decision).why())
                .containsExactly(Why.ALREADY);
        assertThat(writing.now(draft).consent().signatures()).hasSize(1);
    }

    @RepeatedTest(5)
    @Proves("R24")
    void twoWhoSignInDifferentRolesBothHaveSigned() throws Exception {
        writing.agreed(draft);
        assertThat(atOnce(List.of(sign("r1", Role.COORDINATOR), sign("r2", Role.LPO_CHIEF))))
                .allMatch(Done.class::isInstance);
        assertThat(writing.now(draft).standing()).isEqualTo(Draft.Standing.SIGNED);
    }

    @RepeatedTest(8)
    @Proves("R24")
    void eitherTheTextIsSignedOrChangedNeverBoth() throws Exception {
        writing.agreed(draft);
        Actor editor = People.with(Role.EDITOR);
        PledgeDocument other = Documents.changed(draft.document(), "title", "Annan rubrik");
        List<Object> results = this.<Object>atOnce(
                List.of(() -> sign("r2", Role.LPO_CHIEF).call(), () -> writing.saves(editor, draft, 1, other)));
        Draft now = writing.now(draft);
        if (results.getFirst() instanceof Done) {
            assertThat(results.getLast()).isInstanceOf(Saving.Closed.class);
            assertThat(now.document()).isEqualTo(draft.document());
            assertThat(now.isSignedAtAll()).isTrue();
        } else {
            assertThat(results.getFirst()).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                    .isIn(Why.CHANGED, Why.NOT_AGREED));
            assertThat(results.getLast()).isInstanceOf(Saving.Saved.class);
            assertThat(now.document()).isEqualTo(other);
            assertThat(now.consent().signatures()).isEmpty();
        }
    }

    @RepeatedTest(5)
    @Proves("R24")
    void bothPartiesAgreeAtOnceAndItIsAgreed() throws Exception {
        Actor coordinator = People.coordinator();
        Actor officer = People.liaisonOfficer();
        assertThat(this.<Decision>atOnce(List.of(
                        () -> writing.tenant()
                                .as(coordinator, () -> Writing.signing().agree(draft.id(), 1, "MUNICIPALITY")),
                        () -> writing.tenant()
                                .as(officer, () -> Writing.signing().agree(draft.id(), 1, "POLICE")))))
                .allMatch(Done.class::isInstance);
        assertThat(writing.now(draft).isAgreed()).isTrue();
    }

    private Callable<Decision> sign(String signer, Role role) {
        Actor person = People.with(role);
        return () -> writing.tenant().as(person, () -> Writing.signing().sign(draft.id(), 1, signer));
    }

    private <T> List<T> atOnce(List<Callable<T>> presses) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> pressed = new ArrayList<>();
            for (Callable<T> press : presses) {
                pressed.add(threads.submit(() -> {
                    start.await();
                    return press.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : pressed) {
                results.add(one.get());
            }
            return results;
        }
    }
}
