package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samlofte.testing.Proves;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlofte.identity.Role;
import se.samlofte.pledges.Decision.Done;
import se.samlofte.pledges.Decision.Incomplete;
import se.samlofte.pledges.Decision.Refused;
import se.samlofte.pledges.Decision.Why;
import se.samlofte.pledges.Draft.How;
import se.samlofte.pledges.Draft.Standing;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.NotPermittedException;

/** From written to agreed by both, from agreed to signed by those it names, from signed to public. */
class AgreeingAndSigningTests {

    private final Writing writing = Writing.somewhere();
    private final Actor coordinator = People.coordinator();
    private final Actor officer = People.liaisonOfficer();
    private final Actor chief = People.with(Role.LPO_CHIEF);
    private final Draft draft = writing.begins(coordinator, signedByTwo());

    private static PledgeDocument signedByTwo() {
        return Documents.with(
                "signatories.r2.role", "Lokalpolisområdeschef",
                "signatories.r2.organisation", "POLICE",
                "signatories.r2.unit", "Lokalpolisområde Ängelholm",
                "signatories.r2.acting", "true");
    }

    @Test
    void eachPartyAgreesByItsOwnAndOnlyBothMakeItAgreed() {
        assertThat(writing.agrees(coordinator, draft, Side.MUNICIPALITY)).isInstanceOf(Done.class);
        assertThat(writing.now(draft).standing()).isEqualTo(Standing.WRITTEN);
        assertThatThrownBy(() -> writing.agrees(coordinator, draft, Side.POLICE))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> writing.agrees(officer, draft, Side.MUNICIPALITY))
                .isInstanceOf(NotPermittedException.class);
        assertThat(writing.agrees(officer, draft, Side.POLICE)).isInstanceOf(Done.class);
        Draft agreed = writing.now(draft);
        assertThat(agreed.standing()).isEqualTo(Standing.AGREED);
        assertThat(agreed.consent().agreements())
                .extracting(given -> given.by().name())
                .containsExactlyInAnyOrder("En COORDINATOR", "En LIAISON_OFFICER");
    }

    @Test
    void onePersonNeverAgreesForBothWhateverTheirRoles() {
        Actor both = Actor.person(
                UUID.randomUUID(),
                "Två roller",
                java.util.Set.of(PledgePermissions.AGREE_MUNICIPALITY, PledgePermissions.AGREE_POLICE));
        assertThat(writing.agrees(both, draft, Side.MUNICIPALITY)).isInstanceOf(Done.class);
        assertThat(why(writing.agrees(both, draft, Side.POLICE))).isEqualTo(Why.FOR_TWO);
        assertThat(writing.agrees(officer, draft, Side.POLICE)).isInstanceOf(Done.class);
    }

    @Test
    void aChangeTakesTheAgreementBackAndSaysWhose() {
        writing.agreed(draft);
        assertThat(writing.saves(officer, draft, 1, Documents.changed(draft.document(), "title", "Annan rubrik")))
                .isInstanceOf(Saving.Saved.class);
        Draft changed = writing.now(draft);
        assertThat(changed.standing()).isEqualTo(Standing.WRITTEN);
        assertThat(changed.consent().lapsed(Side.MUNICIPALITY, changed.version()))
                .hasValueSatisfying(given -> assertThat(given.by().name()).isEqualTo("En COORDINATOR"));
        writing.agreed(draft);
        assertThat(writing.now(draft).consent().lapsed(Side.MUNICIPALITY, changed.version()))
                .isEmpty();
    }

    @Test
    void whatIsNotWholeIsNotAgreedTo() {
        Draft half = writing.begins(coordinator, Documents.with("summary", ""));
        assertThat(writing.agrees(coordinator, half, Side.MUNICIPALITY))
                .isInstanceOfSatisfying(Incomplete.class, incomplete -> assertThat(incomplete.faults())
                        .extracting(Fault::field)
                        .contains("summary"));
    }

    @Test
    void thosePartiesAgreeThatThereAre() {
        Draft plan = writing.begins(
                coordinator,
                Documents.with(
                        "kind",
                        "ACTION_PLAN",
                        "parties.r2.party",
                        "REGION",
                        "commitments.rundor.parties.r1.party",
                        "REGION"));
        assertThat(plan.sides()).containsExactly(Side.MUNICIPALITY);
        assertThat(why(writing.agrees(officer, plan, Side.POLICE))).isEqualTo(Why.NO_SUCH_PARTY);
        writing.agrees(coordinator, plan, Side.MUNICIPALITY);
        assertThat(writing.now(plan).standing()).isEqualTo(Standing.AGREED);
    }

    @Test
    void nobodySignsBeforeBothHaveAgreed() {
        assertThat(why(writing.signs(chief, draft, "r2"))).isEqualTo(Why.NOT_AGREED);
        writing.agreed(draft);
        assertThat(writing.signs(chief, draft, "r2")).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void thePolicesSignatureTakesTheChief(Role role) {
        writing.agreed(draft);
        if (role == Role.LPO_CHIEF) {
            assertThat(writing.signs(People.with(role), draft, "r2")).isInstanceOf(Done.class);
        } else {
            assertThatThrownBy(() -> writing.signs(People.with(role), draft, "r2"))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    @Test
    @Proves({"3-30", "3-31"})
    void itIsSignedWhenAllThoseItNamesHaveSigned() {
        writing.agreed(draft);
        writing.signs(chief, draft, "r2");
        assertThat(writing.now(draft).standing()).isEqualTo(Standing.AGREED);
        assertThat(onPaper(officer, "r1", "2026-11-20", null)).isInstanceOf(Done.class);
        Draft signed = writing.now(draft);
        assertThat(signed.standing()).isEqualTo(Standing.SIGNED);
        assertThat(signed.consent().signatures())
                .extracting(Consent.Signature::how)
                .containsExactlyInAnyOrder(Consent.SignedHow.HERE, Consent.SignedHow.ON_PAPER);
    }

    @Test
    void onePersonSignsForOne() {
        writing.saves(
                coordinator,
                draft,
                1,
                Documents.changed(
                        draft.document(),
                        "signatories.r3.role",
                        "Kommundirektör",
                        "signatories.r3.organisation",
                        "MUNICIPALITY"));
        writing.agreed(draft);
        assertThat(writing.signs(coordinator, draft, "r1")).isInstanceOf(Done.class);
        assertThat(why(writing.signs(coordinator, draft, "r3"))).isEqualTo(Why.FOR_TWO);
        assertThat(writing.signs(coordinator, draft, "r1")).isInstanceOf(Done.class);
        assertThat(writing.now(draft).consent().signatures()).hasSize(1);
    }

    @Test
    void whatSomebodySignedIsNotWrittenOnUnlessItIsOpenedAgain() {
        writing.agreed(draft);
        writing.signs(chief, draft, "r2");
        PledgeDocument other = Documents.changed(draft.document(), "title", "Annan");
        assertThat(writing.saves(coordinator, draft, 1, other)).isInstanceOf(Saving.Closed.class);
        assertThat(writing.tenant().as(coordinator, () -> Writing.drafts().discard(draft.id())))
                .isFalse();
        assertThat(writing.tenant().as(officer, () -> Writing.signing().open(draft.id(), 1)))
                .isInstanceOf(Done.class);
        Draft opened = writing.now(draft);
        assertThat(opened.standing()).isEqualTo(Standing.WRITTEN);
        assertThat(opened.consent().signatures()).hasSize(1);
        assertThat(writing.saves(coordinator, draft, opened.version(), other)).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void paperHasADayThatHasBeen() {
        writing.agreed(draft);
        for (String day : new String[] {"", "i våras", "2026-11", "2026-11-23"}) {
            assertThat(onPaper(coordinator, "r1", day, null))
                    .as(day)
                    .isInstanceOfSatisfying(Incomplete.class, incomplete -> assertThat(incomplete.faults())
                            .extracting(Fault::field)
                            .containsExactly("on"));
        }
        assertThat(onPaper(coordinator, "r1", "2026-11-22", null)).isInstanceOf(Done.class);
    }

    @Test
    @Proves("E04")
    void thePaperIsKeptForStaffOfThisMunicipalityAlone() {
        writing.agreed(draft);
        byte[] pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(onPaper(coordinator, "r1", "2026-11-20", pdf)).isInstanceOf(Done.class);
        UUID scan = Objects.requireNonNull(
                writing.now(draft).consent().signatures().getFirst().scan());
        Scans scans = TestTenant.bean(Scans.class);
        assertThat(writing.tenant().as(chief, () -> scans.find(draft.id(), scan)))
                .hasValueSatisfying(file -> assertThat(file.content()).isEqualTo(pdf));
        assertThat(Writing.somewhere().tenant().as(chief, () -> scans.find(draft.id(), scan)))
                .isEmpty();
        assertThatThrownBy(() -> writing.tenant()
                        .as(
                                Actor.person(UUID.randomUUID(), "Utan roll", java.util.Set.of()),
                                () -> scans.find(draft.id(), scan)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aFileThatIsNoPaperIsRefusedAndNothingIsSigned() {
        writing.agreed(draft);
        assertThat(onPaper(coordinator, "r1", "2026-11-20", "<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Incomplete.class, incomplete -> assertThat(incomplete.faults())
                        .extracting(Fault::rule)
                        .containsExactly("scan.kind"));
        assertThat(writing.now(draft).consent().signatures()).isEmpty();
    }

    @Test
    void whatIsSignedHereIsPublishedWithItsHashAndDay() {
        writing.agreed(draft);
        assertThat(asked("SIGNED_HERE"))
                .isInstanceOfSatisfying(Incomplete.class, incomplete -> assertThat(incomplete.faults())
                        .extracting(Fault::rule)
                        .containsExactly("not-signed"));
        writing.signs(chief, draft, "r2");
        onPaper(coordinator, "r1", "2026-11-20", null);
        String sha256 = writing.tenant().as(chief, () -> Writing.signing().sha256(writing.now(draft)));
        assertThat(asked("SIGNED_HERE")).isInstanceOf(Done.class);
        assertThat(writing.approves(officer, draft)).isInstanceOf(Done.class);
        Seal seal = Objects.requireNonNull(
                writing.seen(writing.now(draft)).surroundings().seal());
        assertThat(seal).isEqualTo(new Seal(sha256, How.SIGNED_HERE, Writing.TODAY, Writing.TODAY, Writing.TODAY));
    }

    @Test
    void agreedWithoutSignaturesIsNoGroundForAPledge() {
        writing.agreed(draft);
        assertThat(asked("AGREED_HERE"))
                .isInstanceOfSatisfying(Incomplete.class, incomplete -> assertThat(incomplete.faults())
                        .extracting(Fault::rule)
                        .containsExactly("sign-first"));
    }

    private Decision asked(String how) {
        return writing.tenant().as(coordinator, () -> Writing.publishing()
                .ask(draft.id(), writing.now(draft).version(), new PublicationRequest(how, "", "")));
    }

    private Decision onPaper(Actor person, String signer, String day, byte @org.jspecify.annotations.Nullable [] file) {
        return writing.tenant().as(person, () -> Writing.signing()
                .notePaper(draft.id(), writing.now(draft).version(), signer, day, file));
    }

    private static Why why(Decision decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused) decision).why();
    }
}
