package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.tenancy.Actor;

/** What does not get done this year goes on in the next pledge, and both ends say so. */
class MovesTests {

    private final Keeping keeping = Keeping.inOrkelljunga();
    private final Writing writing = new Writing(keeping.tenant());

    @Test
    @Proves("1-23")
    void toADraftItIsWrittenInAndLinkedWhenThatIsPublished() {
        Draft next = writing.begins(People.coordinator(), Documents.whole());
        UUID token = UUID.randomUUID();
        Declaring moved = moves(Keeping.officer(), token, Keeping.LETTER, "d:" + next.id());
        assertThat(moved).isInstanceOf(Declaring.Done.class);
        assertThat(moves(Keeping.officer(), token, Keeping.LETTER, "d:" + next.id()))
                .isEqualTo(moved);
        assertThat(progress().declared()).isEqualTo(Declared.MOVED);
        Map<String, String> fields = DocumentFields.of(writing.now(next).document());
        assertThat(fields)
                .containsEntry("commitments.flyttat-informationsbrev.recurrence", "MONTHLY")
                .containsEntry("commitments.flyttat-informationsbrev.parties.r1.party", "POLICE")
                .doesNotContainKey("commitments.flyttat-informationsbrev-2");
        Progress.Deviation before = Objects.requireNonNull(progress().deviation());
        assertThat(before.movedTo()).as("not public yet").isNull();

        writing.publish(next);
        Progress.Deviation after = Objects.requireNonNull(progress().deviation());
        Link there = Objects.requireNonNull(after.movedTo());
        assertThat(after.cause()).isEqualTo(Cause.RESOURCES);
        assertThat(there.pledge()).isEqualTo("medborgarlofte-2027");
        CommitmentView successor =
                keeping.seen(new CommitmentKey("medborgarlofte-2027", Objects.requireNonNull(there.commitment())));
        assertThat(successor.text()).isEqualTo(keeping.seen(Keeping.LETTER).text());
        assertThat(successor.continues()).isEqualTo(new Link(Keeping.PLEDGE, "informationsbrev", null));
        assertThat(keeping.tenant()
                        .as(Keeping.officer(), () -> Keeping.statuses().history(Keeping.LETTER))
                        .getFirst()
                        .movedTo())
                .isEqualTo(there);
    }

    @Test
    @Proves("1-23")
    void toAPublishedPledgeBothEndsAreLinkedAtOnceAndStayLinkedInAFurtherVersion() {
        writing.published(Documents.whole());
        CommitmentKey to = new CommitmentKey("medborgarlofte-2027", "polisen-gar-rundor-i");
        assertThat(moves(
                        Keeping.officer(),
                        UUID.randomUUID(),
                        Keeping.LETTER,
                        "p:" + to.pledge() + "/" + to.commitment()))
                .isInstanceOf(Declaring.Done.class);
        assertThat(Objects.requireNonNull(progress().deviation()).movedTo())
                .isEqualTo(new Link(to.pledge(), to.commitment(), null));
        assertThat(keeping.seen(to).continues()).isEqualTo(new Link(Keeping.PLEDGE, "informationsbrev", null));
        Draft correction = writing.corrects(to.pledge());
        writing.saves(
                People.coordinator(),
                correction,
                1,
                Documents.changed(correction.document(), "correctionNote", "Rättat."));
        writing.publish(correction);
        assertThat(keeping.seen(to).continues()).isEqualTo(new Link(Keeping.PLEDGE, "informationsbrev", null));
        String words = TestTenant.words().status(keeping.tenant().pledge(Keeping.PLEDGE), keeping.seen(Keeping.LETTER));
        assertThat(words).startsWith("Flyttat till 2027 enligt polisen");
    }

    @Test
    void whatIsJointMovesWhenTheOtherPartyHasConfirmed() {
        Draft next = writing.begins(People.coordinator(), Documents.whole());
        moves(Keeping.officer(), UUID.randomUUID(), Keeping.GROUPS, "d:" + next.id());
        assertThat(keeping.seen(Keeping.GROUPS).progress().declared()).isEqualTo(Declared.ONGOING);
        writing.publish(next);
        assertThat(keeping.seen(Keeping.GROUPS).progress().declared()).isEqualTo(Declared.ONGOING);
        assertThat(keeping.tenant().as(Keeping.coordinator(), () -> Keeping.statuses()
                        .confirm(UUID.randomUUID(), Keeping.GROUPS, keeping.version(Keeping.GROUPS))))
                .isInstanceOf(Declaring.Done.class);
        Progress.Deviation deviation =
                Objects.requireNonNull(keeping.seen(Keeping.GROUPS).progress().deviation());
        assertThat(Objects.requireNonNull(deviation.movedTo()).pledge()).isEqualTo("medborgarlofte-2027");
    }

    @Test
    void aGoalThatIsNoneIsRefused() {
        for (String target : List.of(
                "",
                "x",
                "p:finns-inte/x",
                "p:" + Keeping.PLEDGE + "/nya-grannsamverkansgrupper",
                "d:" + UUID.randomUUID())) {
            assertThat(moves(Keeping.officer(), UUID.randomUUID(), Keeping.LETTER, target))
                    .as(target)
                    .isInstanceOfSatisfying(Declaring.Invalid.class, invalid -> assertThat(invalid.faults())
                            .extracting(Fault::field)
                            .containsExactly("target"));
        }
        assertThat(progress().declared()).isEqualTo(Declared.ONGOING);
    }

    private Declaring moves(Actor person, UUID token, CommitmentKey key, String target) {
        return keeping.tenant().as(person, () -> TestTenant.bean(Moves.class)
                .move(token, key, keeping.version(key), target, "RESOURCES", "Hanns inte med i år."));
    }

    private Progress progress() {
        return keeping.seen(Keeping.LETTER).progress();
    }
}
