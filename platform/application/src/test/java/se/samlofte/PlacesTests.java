package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samlofte.testing.Proves;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;
import se.samlofte.places.OpenPlace;
import se.samlofte.places.Place;
import se.samlofte.places.Places;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.NotPermittedException;

/** A municipality's register of places, and who gets to know of them. */
class PlacesTests {

    private static final String SLUG = "svenljunga";
    private static final String PLACES = "/" + SLUG + "/arbetsyta/platser";
    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final Staff STAFF = new Staff(PROGRAM);
    private static final WebClient COORDINATOR = STAFF.signedIn(Role.COORDINATOR, SLUG);
    private static final WebClient EDITOR = STAFF.signedIn(Role.EDITOR, SLUG);

    @Test
    @Proves("0-13")
    void aPlaceOfYoungPeopleIsInternalUntilSomebodyDecidesOtherwise() {
        UUID place = added(EDITOR, "Hamnplan " + UUID.randomUUID(), "YOUTH_PLACE", "BY_KIND");
        UUID square = added(EDITOR, "Torget " + UUID.randomUUID(), "PUBLIC_SPACE", "BY_KIND");
        assertThat(open(place, square)).containsOnlyKeys(square);
        assertThat(change(EDITOR, place, 1, "PUBLIC", "Alla vet redan.").statusCode())
                .isEqualTo(422);
        HttpResponse<String> withoutReason = change(COORDINATOR, place, 1, "PUBLIC", "");
        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(withoutReason.body()).contains("Skriv varför alla får veta");
        assertThat(open(place)).isEmpty();
        assertThat(change(COORDINATOR, place, 1, "PUBLIC", "De unga har bett om det.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(open(place)).containsOnlyKeys(place);
        assertThat(COORDINATOR.get(PLACES + "/" + place).body())
                .contains("De unga har bett om det.", "Bestämt av Example coordinator@svenljunga");
        assertThat(COORDINATOR.get("/" + SLUG + "/arbetsyta/logg").body())
                .contains("Lät alla få veta om platsen ”Hamnplan");
        assertThat(change(EDITOR, place, 2, "INTERNAL", "").statusCode()).isEqualTo(303);
        assertThat(open(place)).isEmpty();
    }

    @Test
    void theDatabaseItselfShowsNoPlaceOfYoungPeopleThatNobodyOpened() {
        UUID school = added(COORDINATOR, "Skolan " + UUID.randomUUID(), "SCHOOL", "BY_KIND");
        assertThatThrownBy(() -> Superuser.run("update places.place set published = true where id = ?", school))
                .rootCause()
                .hasMessageContaining("young_are_shown_by_decision");
        assertThat(Superuser.run("update places.place set published = true, opened_at = now() where id = ?", school))
                .isEqualTo(1);
    }

    @Test
    void anOpenSquareThatBecomesASchoolIsInternalAgain() {
        UUID place = added(EDITOR, "Planen " + UUID.randomUUID(), "PUBLIC_SPACE", "BY_KIND");
        Map<String, String> school = fields(name(place), "SCHOOL", "BY_KIND", "");
        assertThat(send(EDITOR, place, 1, school).statusCode()).isEqualTo(303);
        assertThat(open(place)).isEmpty();
    }

    @Test
    @Proves({"2-07", "3-19"})
    void aTownAndAnAreaWhereDrinkingIsBannedAreOpenByTheirKind() {
        UUID town = added(COORDINATOR, "Svenljunga tätort " + UUID.randomUUID(), "URBAN_AREA", "BY_KIND");
        UUID banned = added(COORDINATOR, "Parken " + UUID.randomUUID(), "ALCOHOL_BAN_AREA", "BY_KIND");
        assertThat(open(town, banned).values())
                .extracting(OpenPlace::kind)
                .containsExactlyInAnyOrder(Place.Kind.URBAN_AREA, Place.Kind.ALCOHOL_BAN_AREA);
    }

    @Test
    void twoEntriesOfOnePlaceAreMergedAndSeparatedAgain() {
        UUID twice = added(COORDINATOR, "Stortorget " + UUID.randomUUID(), "PUBLIC_SPACE", "BY_KIND");
        UUID once = added(COORDINATOR, "Stora torget " + UUID.randomUUID(), "PUBLIC_SPACE", "BY_KIND");
        UUID before = added(COORDINATOR, "Torget, mitten " + UUID.randomUUID(), "PUBLIC_SPACE", "BY_KIND");
        press(before, "/sla-ihop", Map.of("med", twice.toString()), 303);
        press(twice, "/sla-ihop", Map.of("med", once.toString()), 303);
        assertThat(open(before, twice, once).values()).extracting(OpenPlace::id).containsOnly(once);
        assertThat(PlacesTests.<UUID>asCoordinator(
                        places -> places.find(before).orElseThrow().id()))
                .isEqualTo(once);
        assertThat(asCoordinator(Places::choices))
                .extracting(Place::id)
                .contains(once)
                .doesNotContain(twice, before);
        assertThat(COORDINATOR.get(PLACES + "/" + once).body()).contains("Stortorget", "Torget, mitten");
        press(twice, "/dela", Map.of(), 303);
        assertThat(open(twice).get(twice)).extracting(OpenPlace::id).isEqualTo(twice);
    }

    @Test
    @Proves("A14")
    void aPlaceOfTheYoungIsInternalAgainWhenItIsSeparated() {
        UUID young = added(COORDINATOR, "Gården " + UUID.randomUUID(), "YOUTH_PLACE", "BY_KIND");
        UUID other = added(COORDINATOR, "Hörnet " + UUID.randomUUID(), "UNSAFE_PLACE", "BY_KIND");
        press(young, "/sla-ihop", Map.of("med", other.toString()), 303);
        assertThat(send(COORDINATOR, other, 1, fields(name(other), "UNSAFE_PLACE", "PUBLIC", "Alla känner till det."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(open(other)).as("opened by decision").containsOnlyKeys(other);
        press(young, "/dela", Map.of(), 303);
        press(young, "/ta-upp", Map.of(), 303);
        assertThat(open(young)).as("by another place's decision").isEmpty();
    }

    @Test
    void anInternalPlaceIsNotMergedIntoAnOpenOne() {
        UUID internal = added(COORDINATOR, "Bakgården " + UUID.randomUUID(), "UNSAFE_PLACE", "BY_KIND");
        UUID open = added(COORDINATOR, "Framsidan " + UUID.randomUUID(), "PUBLIC_SPACE", "BY_KIND");
        press(internal, "/sla-ihop", Map.of("med", open.toString()), 422);
        assertThat(asCoordinator(Places::choices)).extracting(Place::id).contains(internal, open);
        press(open, "/sla-ihop", Map.of("med", open.toString()), 422);
    }

    @Test
    void aRetiredPlaceIsNotOfferedAndStaysWhereItIsUsed() {
        UUID place = added(COORDINATOR, "Kiosken " + UUID.randomUUID(), "PUBLIC_SPACE", "BY_KIND");
        press(place, "/avsluta", Map.of(), 303);
        assertThat(asCoordinator(Places::choices)).extracting(Place::id).doesNotContain(place);
        assertThat(PlacesTests.<Boolean>asCoordinator(
                        places -> places.find(place).isPresent()))
                .isTrue();
        assertThat(open(place)).containsOnlyKeys(place);
        press(place, "/ta-upp", Map.of(), 303);
        assertThat(asCoordinator(Places::choices)).extracting(Place::id).contains(place);
    }

    @Test
    @Proves("R03")
    void aFormSentTwiceMakesOnePlace() throws Exception {
        String name = "Dubbelplatsen " + UUID.randomUUID();
        Map<String, String> form = new java.util.HashMap<>(fields(name, "PUBLIC_SPACE", "BY_KIND", ""));
        form.put("token", UUID.randomUUID().toString());
        form.put("_csrf", COORDINATOR.csrf(PLACES + "/ny"));
        List<Integer> answers =
                AtOnce.run(8, () -> COORDINATOR.postBare(PLACES + "/ny", form).statusCode());
        assertThat(answers).containsOnly(303);
        assertThat(asCoordinator(Places::choices)).extracting(Place::name).containsOnlyOnce(name);
    }

    @Test
    void whoeverIsSlowerReadsSoAndLosesNothingTyped() {
        UUID place = added(COORDINATOR, "Bron " + UUID.randomUUID(), "PUBLIC_SPACE", "BY_KIND");
        Map<String, String> first = fields("Nya bron " + place, "PUBLIC_SPACE", "BY_KIND", "");
        Map<String, String> second = fields("Gamla bron " + place, "PUBLIC_SPACE", "BY_KIND", "");
        assertThat(send(COORDINATOR, place, 1, first).statusCode()).isEqualTo(303);
        HttpResponse<String> stale = send(EDITOR, place, 1, second);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Någon annan har ändrat", "Gamla bron " + place);
        assertThat(name(place)).isEqualTo("Nya bron " + place);
    }

    @Test
    void aNameIsTakenOnceInAnArea() {
        String name = "Bokskogen " + UUID.randomUUID();
        added(COORDINATOR, name, "PUBLIC_SPACE", "BY_KIND");
        Map<String, String> again =
                new java.util.HashMap<>(fields(name.toUpperCase(java.util.Locale.ROOT), "PUBLIC_SPACE", "BY_KIND", ""));
        HttpResponse<String> refused = COORDINATOR.post(PLACES + "/ny", PLACES + "/ny", again);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("finns redan en plats med det namnet");
        again.put("omrade", "Överlida");
        assertThat(COORDINATOR.post(PLACES + "/ny", PLACES + "/ny", again).statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodyWithoutARoleReadsTheRegister() {
        assertThatThrownBy(() -> AccessScope.call(
                        Access.app(STAFF.tenant(SLUG).id()), Actor.nobody(), () -> PROGRAM.bean(Places.class)
                                .choices()))
                .isInstanceOf(NotPermittedException.class);
        assertThat(asCoordinator(Places::choices)).isNotNull();
    }

    private static UUID added(WebClient who, String name, String kind, String openness) {
        UUID id = UUID.randomUUID();
        Map<String, String> form = new java.util.HashMap<>(fields(name, kind, openness, ""));
        form.put("token", id.toString());
        HttpResponse<String> answer = who.post(PLACES + "/ny", PLACES + "/ny", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return id;
    }

    private static HttpResponse<String> change(WebClient who, UUID place, int version, String openness, String reason) {
        return send(who, place, version, fields(name(place), "YOUTH_PLACE", openness, reason));
    }

    private static HttpResponse<String> send(WebClient who, UUID place, int version, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("version", String.valueOf(version));
        return who.post(PLACES + "/" + place, PLACES + "/" + place, all);
    }

    private static void press(UUID place, String what, Map<String, String> fields, int status) {
        String page = PLACES + "/" + place;
        assertThat(COORDINATOR.post(page, page + what, fields).statusCode()).isEqualTo(status);
    }

    private static Map<String, String> fields(String name, String kind, String openness, String reason) {
        return Map.of("namn", name, "slag", kind, "omrade", "", "vem", openness, "skal", reason);
    }

    private static String name(UUID place) {
        return asCoordinator(places -> places.find(place).orElseThrow().name());
    }

    private static Map<UUID, OpenPlace> open(UUID... places) {
        return AccessScope.<Map<UUID, OpenPlace>, RuntimeException>call(
                Access.visitor(STAFF.tenant(SLUG).id()),
                () -> PROGRAM.bean(Places.class).open(List.of(places)));
    }

    private static <T> T asCoordinator(java.util.function.Function<Places, T> question) {
        return AccessScope.<T, RuntimeException>call(
                Access.app(STAFF.tenant(SLUG).id()),
                Actor.person(UUID.randomUUID(), "Example", java.util.Set.of("places:read")),
                () -> question.apply(PROGRAM.bean(Places.class)));
    }
}
