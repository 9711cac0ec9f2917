package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.ApiCaller.header;
import static se.samlofte.ApiCaller.json;

import dev.samlofte.testing.Proves;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;

/** What was done and how it goes, entered by systems, against the running program. */
class KeepingCommandsTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private static final String PLEDGE = "/api/v1/1257/pledges/medborgarlofte-" + TODAY.getYear();
    private static final String LETTER = PLEDGE + "/commitments/informationsbrev";
    private static final String GROUPS = PLEDGE + "/commitments/nya-grannsamverkansgrupper";
    private static final String CONTROLS = PLEDGE + "/commitments/kontroller-gym";
    private static final String PAGE = "/orkelljunga/medborgarloften/medborgarlofte-" + TODAY.getYear();

    private final RunningProgram program = RunningProgram.instance();
    private final ApiCaller officer = ApiCaller.of(Role.LIAISON_OFFICER, "orkelljunga", "keeping-officer");
    private final ApiCaller coordinator = ApiCaller.of(Role.COORDINATOR, "orkelljunga", "keeping-coordinator");

    @Test
    @Proves("3-21")
    void whatIsEnteredIsReadByResidentsWithinSeconds() {
        String words = "Brevet " + UUID.randomUUID();
        HttpResponse<String> made = officer.create(
                LETTER + "/occurrences", "{\"when\":\"%s\",\"text\":\"%s\",\"reached\":34}".formatted(TODAY, words));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        long since = System.nanoTime();
        assertThat(json(made).get("when").asString()).isEqualTo(TODAY.toString());
        assertThat(json(made).get("toldBy").asString()).isEqualTo("POLICE");
        RunningProgram.await(() -> program.get(PAGE).body().contains(words));
        assertThat(System.nanoTime() - since).as("nanoseconds").isLessThan(5_000_000_000L);
    }

    @Test
    @Proves("R03")
    void aRepeatGetsTheFirstAnswerAndEntersNothing() throws Exception {
        String key = UUID.randomUUID().toString();
        String words = "Samtidigt " + key;
        String body = "{\"when\":\"%s\",\"text\":\"%s\"}".formatted(TODAY, words);
        List<HttpResponse<String>> all =
                AtOnce.run(8, () -> officer.send("POST", LETTER + "/occurrences", body, "Idempotency-Key", key));
        assertThat(all).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(all.getFirst().body());
        });
        assertThat(Superuser.count("select count(*) from pledges.occurrence where text = ?", words))
                .isEqualTo(1);
        assertThat(officer.send("POST", LETTER + "/occurrences", body).statusCode())
                .as("without a key")
                .isEqualTo(400);
    }

    @Test
    void whatCannotBeIsToldFieldByField() {
        HttpResponse<String> answer = officer.create(
                CONTROLS + "/occurrences",
                "{\"when\":\"%s\",\"place\":\"Gymmet\",\"times\":0}".formatted(TODAY.plusMonths(2)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("errors").valueStream().map(error -> error.get("field")
                        .asString()))
                .containsExactly("when", "place", "times");
        assertThat(answer.body()).contains("told only afterwards");
        assertThat(officer.create(LETTER + "/occurrences", "{\"file\":\"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(officer.create(PLEDGE + "/commitments/nothing/occurrences", "{\"when\":\"%s\"}".formatted(TODAY))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Proves("R24")
    void aStatusIsSaidByWhoAnswersForItAndInTheVersionThatWasRead() {
        HttpResponse<String> now = officer.get(LETTER + "/status");
        assertThat(now.statusCode()).as(now.body()).isEqualTo(200);
        String tag = header(now, "ETag");
        assertThat(program.get(LETTER + "/status").statusCode()).as("nobody").isEqualTo(404);
        assertThat(coordinator
                        .send("PUT", LETTER + "/status", "{\"declared\":\"DONE\"}", "If-Match", tag)
                        .statusCode())
                .as("the other party")
                .isEqualTo(403);
        assertThat(officer.send("PUT", LETTER + "/status", "{\"declared\":\"DONE\"}")
                        .statusCode())
                .isEqualTo(428);
        assertThat(officer.send("PUT", LETTER + "/status", "{\"declared\":\"NOT_DONE\"}", "If-Match", tag)
                        .statusCode())
                .as("without a reason")
                .isEqualTo(422);
        HttpResponse<String> said =
                officer.send("PUT", LETTER + "/status", "{\"declared\":\"ONGOING\"}", "If-Match", tag);
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(header(said, "ETag")).isNotEqualTo(tag);
        HttpResponse<String> stale =
                officer.send("PUT", LETTER + "/status", "{\"declared\":\"DONE\"}", "If-Match", tag);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(header(stale, "ETag")).isEqualTo(header(said, "ETag"));
    }

    @Test
    void aJointStatusWaitsAndAMeetingSettlesIt() {
        String tag = header(officer.get(GROUPS + "/status"), "ETag");
        HttpResponse<String> proposed =
                officer.send("PUT", GROUPS + "/status", "{\"declared\":\"PARTLY_DONE\"}", "If-Match", tag);
        assertThat(json(proposed).get("waiting").asString()).isEqualTo("PARTLY_DONE");
        String next = header(proposed, "ETag");
        String meeting =
                "{\"declared\":\"ONGOING\",\"meetingOn\":\"%s\",\"meetingRoles\":\"kommunpolis och samordnare\"}"
                        .formatted(TODAY);
        assertThat(officer.send("PUT", GROUPS + "/status", meeting, "If-Match", next)
                        .statusCode())
                .as("the police do not record meetings")
                .isEqualTo(409);
        HttpResponse<String> settled = coordinator.send("PUT", GROUPS + "/status", meeting, "If-Match", next);
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        assertThat(json(settled).has("waiting")).isFalse();
        RunningProgram.await(() -> program.get(PAGE).body().contains("kommunpolis och samordnare"));
    }
}
