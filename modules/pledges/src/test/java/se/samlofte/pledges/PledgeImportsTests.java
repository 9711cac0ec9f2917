package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;

/** A published page becomes a draft, section by section, by a person's hand. */
class PledgeImportsTests {

    private static final String PAGE = """
        Heby – medborgarlöften 2024

        Medborgarlöftet gäller 2024.

        Vi lovar:

        • Polisen ska synas på torget en gång i veckan.
        • Kommunen ska laga trasiga lampor.

        Mål

        Fler ska våga gå ut.

        Gäddan leker i april.
        """;

    private final Writing writing = Writing.somewhere();
    private final Actor coordinator = People.coordinator();

    @Test
    void nothingStandsInTheDraftBeforeAPersonTakesIt() {
        Draft draft = started();
        assertThat(draft.document().commitments()).isEmpty();
        assertThat(source(draft).page()).isEqualTo(PAGE);
        assertThat(source(draft).reading().promises()).hasSize(2);
        assertThat(writing.tenant().list()).isEmpty();
    }

    @Test
    void aSectionIsTakenOnceAndOnlyIt() {
        Draft draft = started();
        take(draft, Set.of("area-1"));
        take(draft, Set.of("area-1"));
        assertThat(writing.now(draft).document().commitments()).hasSize(2);
        assertThat(writing.now(draft).document().goals()).isEmpty();
        assertThat(source(draft).taken()).containsExactly("area-1");
    }

    @Test
    void whatIsTakenIsPublishedByTwoAsAnyOtherDraft() {
        Draft draft = started();
        take(draft, Set.of("about", "area-1", "goals"));
        PledgeView pledge = writing.seen(writing.publish(draft));
        assertThat(pledge.allCommitments()).hasSize(2);
        assertThat(pledge.period()).isEqualTo(Period.ofYear(2024));
        assertThat(pledge.toString()).doesNotContain("Gäddan");
    }

    @Test
    void theSameFormTwiceBeginsOneDraft() {
        UUID token = UUID.randomUUID();
        Draft first = start(coordinator, token);
        assertThat(start(coordinator, token).id()).isEqualTo(first.id());
    }

    @Test
    void whoMayOnlyReadTakesNothing() {
        Draft draft = started();
        Actor chief = People.with(Role.LPO_CHIEF);
        assertThatThrownBy(() -> writing.tenant().as(chief, () -> imports().take(draft.id(), Set.of("area-1"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(writing.tenant().as(chief, () -> imports().find(draft.id()))).isPresent();
    }

    @Test
    void anotherMunicipalityFindsNothing() {
        Draft draft = started();
        Writing elsewhere = Writing.somewhere();
        assertThat(elsewhere.tenant().as(coordinator, () -> imports().find(draft.id())))
                .isEmpty();
        assertThat(elsewhere.tenant().as(coordinator, () -> imports().take(draft.id(), Set.of("area-1"))))
                .isInstanceOf(Saving.Unknown.class);
        assertThat(writing.tenant().as(coordinator, () -> imports().find(draft.id())))
                .isPresent();
    }

    private Draft started() {
        return start(coordinator, UUID.randomUUID());
    }

    private Draft start(Actor person, UUID token) {
        PledgeDocument first = DocumentFields.document(new TreeMap<>(Map.of(
                "kind", "CITIZEN_PLEDGE",
                "title", "Medborgarlöfte 2024",
                "parties.r1.party", "MUNICIPALITY",
                "parties.r2.party", "POLICE")));
        return writing.tenant().as(person, () -> imports().start(token, PAGE, first));
    }

    private void take(Draft draft, Set<String> sections) {
        writing.tenant().asStaff(sql -> {
            TestTenant.bean(TenantProfiles.class).save(profile());
            return true;
        });
        assertThat(writing.tenant().as(coordinator, () -> imports().take(draft.id(), sections)))
                .isInstanceOf(Saving.Saved.class);
    }

    private DraftSource source(Draft draft) {
        return writing.tenant().as(coordinator, () -> imports().find(draft.id()).orElseThrow());
    }

    private static PledgeImports imports() {
        return TestTenant.bean(PledgeImports.class);
    }

    private static TenantProfile profile() {
        return new TenantProfile(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new TenantProfile.Colours("#0b5d66", "#a9d6cf", "#c2571a"),
                null,
                new TenantProfile.PoliceUnit("LOCAL_POLICE_AREA", "Ängelholm", "syd", "Lokalpolisområde Ängelholm"),
                "demo",
                new TenantProfile.Accessibility("FULL", LocalDate.of(2026, 11, 20), List.of()),
                new TenantProfile.Privacy("Kommunen.", "The municipality.", "dso"),
                List.of(),
                List.of());
    }
}
