package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;

/** Meetings whose agenda fills itself, and whose decisions come back until they are done. */
class MeetingsTests {

    private static final String SLUG = "svenljunga";
    private static final String WORKSPACE = "/" + SLUG + "/arbetsyta";
    private static final String MEETINGS = WORKSPACE + "/moten";
    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final Staff STAFF = new Staff(PROGRAM);
    private static final WebClient COORDINATOR = STAFF.signedIn(Role.COORDINATOR, SLUG, "holds-meetings");
    private static final WebClient OFFICER = STAFF.signedIn(Role.LIAISON_OFFICER, SLUG, "comes-to-meetings");
    private static final WebClient EDITOR = STAFF.signedIn(Role.EDITOR, SLUG, "reads-minutes");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Test
    void theAgendaHasWhatModulesAreLateWithAndWhatIsNew() {
        String title = "Utkastet " + UUID.randomUUID();
        String draft = COORDINATOR
                .post(
                        WORKSPACE + "/medborgarloften",
                        WORKSPACE + "/medborgarloften/nytt",
                        Map.of("token", UUID.randomUUID().toString(), "kind", "CITIZEN_PLEDGE", "title", title))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String meeting = planned("CRIME_PREVENTION_COUNCIL", TODAY.plusDays(3));
        assertThat(COORDINATOR.get(meeting).body()).contains(title, "Nytt.");
        press(meeting, "/fyll-pa", Map.of());
        assertThat(COORDINATOR.get(meeting).body().split(Pattern.quote(title + "</h3>"), -1))
                .as("once, however often it is filled")
                .hasSize(2);
        COORDINATOR.post(WORKSPACE + "/medborgarloften", draft + "/kasta", Map.of());
    }

    @Test
    void aDecisionThatIsLateComesUpAtTheNextMeetingUntilItIsDone() {
        String first = planned("STEERING_GROUP", TODAY.minusDays(30));
        String item = item(first, "Belysningen " + UUID.randomUUID());
        String what = "Laga lamporna vid stationen " + UUID.randomUUID();
        decided(first, item, what, "LIAISON_OFFICER", TODAY.minusDays(2));
        String second = planned("STEERING_GROUP", TODAY.plusDays(5));
        assertThat(COORDINATOR.get(second).body()).contains(what, "Sent.");
        assertThat(OFFICER.get(WORKSPACE).body()).contains(what, "Det är sent.");
        assertThat(EDITOR.get(WORKSPACE).body()).doesNotContain(what);
        String decision =
                first(OFFICER.get(MEETINGS + "/beslut").body(), "beslut-(" + ID + ")\">\\s*<div>\\s*<p[^>]*>" + what);
        assertThat(EDITOR.post(MEETINGS + "/beslut", MEETINGS + "/beslut/" + decision + "/klart", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(OFFICER.post(MEETINGS + "/beslut", MEETINGS + "/beslut/" + decision + "/klart", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(OFFICER.get(WORKSPACE).body()).doesNotContain(what);
        assertThat(COORDINATOR.get(planned("STEERING_GROUP", TODAY.plusDays(6))).body())
                .doesNotContain(what);
    }

    @Test
    void whatIsPutOffStandsOnTheNextAgendaOfItsKindOnce() {
        String first = planned("EST", TODAY.minusDays(7));
        String title = "Trappan " + UUID.randomUUID();
        String item = item(first, title);
        press(first, "/punkter/" + item + "/skjut-upp", Map.of());
        assertThat(COORDINATOR.get(planned("OTHER", TODAY)).body()).doesNotContain(title);
        String second = planned("EST", TODAY.plusDays(7));
        assertThat(COORDINATOR.get(second).body()).contains(title, "Uppskjutet från ett tidigare möte.");
        assertThat(COORDINATOR.get(planned("EST", TODAY.plusDays(14))).body()).doesNotContain(title);
    }

    @Test
    void itemsAreOrderedNotedShownLargeAndWrittenDown() {
        String meeting = planned("OTHER", TODAY);
        String one = item(meeting, "Första " + UUID.randomUUID());
        String two = item(meeting, "Andra " + UUID.randomUUID());
        press(meeting, "/punkter/" + two + "/upp", Map.of());
        String page = COORDINATOR.get(meeting).body();
        assertThat(page.indexOf("id=\"punkt-" + two)).isLessThan(page.indexOf("id=\"punkt-" + one));
        press(meeting, "/punkter/" + two, Map.of("version", "1", "text", "Vi pratade <länge> om det."));
        decided(meeting, two, "Bjud in skolan", "OTHER", TODAY.plusDays(9));
        int last = numberOf(page, one);
        String shown = COORDINATOR.get(meeting + "/visa?punkt=" + (last - 1)).body();
        assertThat(shown)
                .contains("Andra ", "Vi pratade &lt;länge", "Bjud in skolan", "punkt=" + last)
                .doesNotContain("<header", "sl-menu");
        assertThat(COORDINATOR.get(meeting + "/visa?punkt=9999").body()).contains("Första ");
        press(meeting, "/hallet", Map.of());
        String minutes = EDITOR.get(meeting + "/anteckningar").body();
        assertThat(minutes)
                .contains("Vi pratade", "Bjud in skolan", "Rektorerna", "Trygghetssamordnare och kommunpolis");
        assertThat(EDITOR.get(meeting.replace("/arbetsyta", "/en/arbetsyta") + "/anteckningar")
                        .body())
                .contains("Minutes, Meeting", "By ");
    }

    @Test
    void whoIsSlowerWithTheNotesReadsSoAndLosesNothing() {
        String meeting = planned("OTHER", TODAY);
        String item = item(meeting, "Anteckna " + UUID.randomUUID());
        press(meeting, "/punkter/" + item, Map.of("version", "1", "text", "Först."));
        HttpResponse<String> stale =
                OFFICER.post(meeting, meeting + "/punkter/" + item, Map.of("version", "1", "text", "Sist."));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Någon annan har antecknat", "Först.", "Sist.");
        press(meeting, "/punkter/" + item, Map.of("version", "2", "text", "Först. Sist."));
    }

    @Test
    void wrongInputSaysWhatToDoAndStays() {
        HttpResponse<String> blank = COORDINATOR.post(
                MEETINGS + "/nytt", MEETINGS + "/nytt", Map.of("slag", "EST", "dag", "i morgon", "plats", "Rum 3"));
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("Välj vilken dag mötet är.", "Rum 3");
        String meeting = planned("OTHER", TODAY);
        String item = item(meeting, "Beslut " + UUID.randomUUID());
        HttpResponse<String> nobody = COORDINATOR.post(
                meeting, meeting + "/punkter/" + item + "/beslut", Map.of("text", "Måla om", "vem", "OTHER"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Skriv vem på en rad", "Måla om");
    }

    @Test
    @Proves("R03")
    void sendingTwiceMakesOneMeetingOneItemAndOneDecision() {
        Map<String, String> form = new HashMap<>(details("EST", TODAY.plusDays(20)));
        form.put("token", UUID.randomUUID().toString());
        String first = location(COORDINATOR.post(MEETINGS + "/nytt", MEETINGS + "/nytt", form));
        assertThat(location(COORDINATOR.post(MEETINGS + "/nytt", MEETINGS + "/nytt", form)))
                .isEqualTo(first);
        Map<String, String> item = Map.of("token", UUID.randomUUID().toString(), "text", "En gång");
        press(first, "/punkter", item);
        press(first, "/punkter", item);
        assertThat(Superuser.count(
                        "select count(*) from meetings.item where id = ?", UUID.fromString(item.get("token"))))
                .isEqualTo(1);
    }

    @Test
    @Proves("0-10")
    void aDecisionGoesOnAsAPromiseInADraft() {
        String meeting = planned("CRIME_PREVENTION_COUNCIL", TODAY);
        String item = item(meeting, "Löftet " + UUID.randomUUID());
        String what = "Öppna fritidsgården en kväll till " + UUID.randomUUID();
        decided(meeting, item, what, "COORDINATOR", TODAY.plusDays(30));
        String decisions = COORDINATOR.get(MEETINGS + "/beslut").body();
        assertThat(decisions).contains("Gör till ett löfte");
        String decision = first(decisions, "beslut-(" + ID + ")\">\\s*<div>\\s*<p[^>]*>" + what);
        String draft = location(COORDINATOR.post(
                MEETINGS + "/beslut", MEETINGS + "/beslut/" + decision + "/for-vidare?till=0", Map.of()));
        assertThat(draft).contains("/medborgarloften/utkast/");
        assertThat(COORDINATOR.get(draft).body()).contains(what, TODAY.toString());
        assertThat(COORDINATOR.get(MEETINGS + "/beslut").body()).contains("Hit fördes det vidare");
        COORDINATOR.post(WORKSPACE + "/medborgarloften", draft + "/kasta", Map.of());
    }

    private static final String ID = "[0-9a-f-]{36}";

    private static String planned(String kind, LocalDate day) {
        Map<String, String> form = new HashMap<>(details(kind, day));
        form.put("token", UUID.randomUUID().toString());
        HttpResponse<String> answer = COORDINATOR.post(MEETINGS + "/nytt", MEETINGS + "/nytt", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return location(answer);
    }

    private static Map<String, String> details(String kind, LocalDate day) {
        return Map.of(
                "slag", kind,
                "dag", day.toString(),
                "tid", "09:00",
                "plats", "Kommunhuset",
                "deltagare", "Trygghetssamordnare och kommunpolis");
    }

    private static String item(String meeting, String title) {
        String id = UUID.randomUUID().toString();
        press(meeting, "/punkter", Map.of("token", id, "text", title));
        return id;
    }

    private static void decided(String meeting, String item, String what, String owner, LocalDate due) {
        press(
                meeting,
                "/punkter/" + item + "/beslut",
                Map.of(
                        "token",
                        UUID.randomUUID().toString(),
                        "text",
                        what,
                        "vem",
                        owner,
                        "vem-mer",
                        "Rektorerna",
                        "senast",
                        due.toString()));
    }

    private static void press(String meeting, String what, Map<String, String> fields) {
        HttpResponse<String> answer = COORDINATOR.post(meeting, meeting + what, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static int numberOf(String page, String item) {
        return Integer.parseInt(first(page, "id=\"punkt-" + item + "-rubrik\">([0-9]+)\\."));
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
