package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.identity.Role;
import se.samlofte.pledges.feedback.FeedbackJobs;

/** What residents write about a pledge comes in, is answered, and goes away again. */
class FeedbackTests {

    private static final String SLUG = "orkelljunga";
    private static final String FORM = "/" + SLUG + "/formular/synpunkt/medborgarlofte-2024";
    private static final String INBOX = "/" + SLUG + "/arbetsyta/synpunkter";

    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final MailServer MAIL = MailServer.instance();

    private final String words = "Fler lampor vid badet tack " + UUID.randomUUID();
    private final OpenFormClient visitor = new OpenFormClient(PROGRAM);

    @Test
    void theFormSaysWhatItIsNotAndSetsNoCookie() {
        HttpResponse<String> form = PROGRAM.get(FORM);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("112", "114 14", "personnummer", "noindex")
                .doesNotContain("<script");
        assertThat(form.headers().map()).doesNotContainKey("set-cookie");
        assertThat(PROGRAM.get("/" + SLUG + "/en/formular/synpunkt/medborgarlofte-2024")
                        .body())
                .contains("Send a comment or an idea");
        assertThat(PROGRAM.get("/" + SLUG + "/formular/synpunkt/finns-inte").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMessageComesInIsTakenAnsweredAndEnds() {
        String email = "boende-" + UUID.randomUUID() + "@example.org";
        HttpResponse<String> thanks = visitor.send(FORM, Map.of("text", words, "e-post", email));
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.body()).contains("Tack!", "Du får svar");
        WebClient coordinator = new Staff(PROGRAM).signedIn(Role.COORDINATOR, SLUG);
        assertThat(coordinator.get("/" + SLUG + "/arbetsyta").body()).contains(words);
        String message = messagePath(coordinator);
        assertThat(coordinator.get(message).body()).contains(words, email, "Ny");
        assertThat(coordinator.post(message, message + "/ta", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(coordinator.get(message).body()).contains("Tagen av");
        HttpResponse<String> empty = coordinator.post(message, message + "/svara", Map.of("svar", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        coordinator.post(message, message + "/svara", Map.of("svar", "Vi sätter upp två lampor.\nI maj."));
        coordinator.post(message, message + "/svara", Map.of("svar", "En gång till."));
        String letter = MailServer.part(MAIL.letter(email, 1), 0);
        assertThat(letter).contains("Vi sätter upp två lampor.\nI maj.", words, "Örkelljunga kommun");
        assertThat(coordinator.get(message).body()).contains("Besvarad", "två lampor");
        assertThat(coordinator.get("/" + SLUG + "/arbetsyta").body()).doesNotContain(words);
        assertThat(MAIL.to(email)).hasSize(1);
    }

    @Test
    void sentTwiceItIsOneMessage() {
        String seal = OpenFormClient.seal(PROGRAM, Instant.now().minusSeconds(30));
        for (int i = 0; i < 2; i++) {
            assertThat(visitor.send(FORM, Map.of("text", words), seal).statusCode())
                    .isEqualTo(200);
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(visitor.send(FORM, Map.of("text", words + "\u0000.")).statusCode())
                .isEqualTo(200);
        assertThat(texts()).containsExactly(words + ".");
    }

    /** What was typed stays. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jag heter 811228-9874              | Ta bort personnumret
            Bilen ABC 123 kör för fort         | Ta bort registreringsnumret
            Det gäller 5000-K123456-24         | ärendenummer
            """)
    @Proves({"I19", "P15"})
    void personalDataIsSentBack(String text, String fault) {
        HttpResponse<String> answer = visitor.send(FORM, Map.of("text", text + " " + words, "skicka-anda", "ja"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(fault, text, words);
        assertThat(count()).isZero();
    }

    @Test
    void whatSoundsLikeATipIsWarnedOfAndMayBeSent() {
        String tip = "Jag såg en man som langar vid torget. " + words;
        HttpResponse<String> warned = visitor.send(FORM, Map.of("text", tip));
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("låter som ett tips", "114 14", tip, "skicka-anda");
        assertThat(count()).isZero();
        assertThat(visitor.send(FORM, Map.of("text", tip, "skicka-anda", "ja")).statusCode())
                .isEqualTo(200);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void programsAreKeptAway() {
        assertThat(visitor.send(FORM, Map.of("text", words, "webbplats", "http://spam.example.org"))
                        .statusCode())
                .as("thanked, and nothing more")
                .isEqualTo(200);
        HttpResponse<String> fast =
                visitor.send(FORM, Map.of("text", words), OpenFormClient.seal(PROGRAM, Instant.now()));
        assertThat(fast.statusCode()).isEqualTo(422);
        assertThat(fast.body()).contains("för fort", words);
        HttpResponse<String> late = visitor.send(
                FORM,
                Map.of("text", words),
                OpenFormClient.seal(PROGRAM, Instant.now().minusSeconds(90_000)));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(visitor.send(FORM, Map.of("text", words), "påhittat").statusCode())
                .isEqualTo(422);
        assertThat(count()).isZero();
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.send(FORM, Map.of("text", words + i)).statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> sixth = visitor.send(FORM, Map.of("text", words));
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains(words);
        assertThat(count()).isEqualTo(5);
        assertThat(new OpenFormClient(PROGRAM).send(FORM, Map.of("text", words)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongAddressIsToldAtTheField() {
        HttpResponse<String> answer = visitor.send(FORM, Map.of("text", words, "e-post", "ingen adress"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"e-post-fel\"", "ingen adress", words);
    }

    @Test
    void anotherMunicipalitysStaffSeeNothing() {
        visitor.send(FORM, Map.of("text", words));
        WebClient here = new Staff(PROGRAM).signedIn(Role.COORDINATOR, SLUG);
        WebClient stranger = new Staff(PROGRAM).signedIn(Role.COORDINATOR, "heby");
        String id = messagePath(here).substring(INBOX.length());
        assertThat(here.get(INBOX + id).statusCode()).isEqualTo(200);
        assertThat(stranger.get("/heby/arbetsyta/synpunkter" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/heby/arbetsyta/synpunkter").body()).doesNotContain(words);
    }

    @Test
    void whatIsOverIsDeletedAndTheRestStays() {
        visitor.send(FORM, Map.of("text", words + " gammal"));
        visitor.send(FORM, Map.of("text", words + " ny"));
        Superuser.run(
                "update pledges.feedback set came_at = now() - interval '366 days' where body like ?",
                "%" + words + " gammal");
        FeedbackJobs.sweep(PROGRAM.context(), SLUG);
        assertThat(texts()).containsExactly(words + " ny");
    }

    private String messagePath(WebClient staff) {
        String id = Superuser.texts("select id::text from pledges.feedback where body like ?", "%" + words + "%")
                .getFirst();
        String path = INBOX + "/" + id;
        assertThat(staff.get(INBOX).body()).contains(path);
        return path;
    }

    private int count() {
        return texts().size();
    }

    private List<String> texts() {
        return Superuser.texts("select body from pledges.feedback where body like ? order by body", "%" + words + "%");
    }
}
