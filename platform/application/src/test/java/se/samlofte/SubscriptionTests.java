package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.subscription.SubscriptionJobs;

/** Following a pledge by e-mail: asked for twice, left with one press. */
class SubscriptionTests {

    private static final String SLUG = "svenljunga";
    private static final String FORM = "/" + SLUG + "/formular/prenumerera";
    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final MailServer MAIL = MailServer.instance();
    private static final SubscriptionJobs JOBS = SubscriptionJobs.of(PROGRAM.context(), SLUG);

    private final String email = "foljare-" + UUID.randomUUID() + "@example.org";
    private final OpenFormClient visitor = new OpenFormClient(PROGRAM);
    private final WebClient reader = new WebClient(PROGRAM);

    @Test
    @Proves({"E06", "P14"})
    void nothingBeginsBeforeTheLettersLinkIsPressed() {
        String answer = ask();
        assertThat(answer).contains("Titta i din e-post");
        assertThat(confirmed()).isZero();
        String link = "/" + SLUG + "/lank/prenumerera/" + MAIL.token(email, 1);
        HttpResponse<String> page = reader.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ja, skicka mejl", "noindex");
        assertThat(confirmed()).as("looking begins nothing").isZero();
        assertThat(reader.postBare(link.replace(SLUG, "heby"), Map.of()).statusCode())
                .as("in another municipality")
                .isEqualTo(404);
        assertThat(reader.postBare(link, Map.of()).statusCode()).isEqualTo(200);
        assertThat(confirmed()).isEqualTo(1);
        assertThat(reader.postBare(link, Map.of()).statusCode()).as("twice").isEqualTo(404);
        MimeMessage letter = MAIL.letter(email, 1);
        assertThat(MailServer.part(letter, 1)).doesNotContain("<img", "http://www", "src=");
    }

    @Test
    @Proves("A21")
    void aKnownAddressGetsTheSameAnswerAndALetterThatSaysSo() {
        String first = ask();
        reader.postBare("/" + SLUG + "/lank/prenumerera/" + MAIL.token(email, 1), Map.of());
        String second = ask();
        assertThat(second.replaceAll("value=\"[^\"]*\"", "")).isEqualTo(first.replaceAll("value=\"[^\"]*\"", ""));
        assertThat(MailServer.part(MAIL.letter(email, 2), 0)).contains("får det redan");
    }

    @Test
    @Proves({"E08", "I09", "I13"})
    void oneClickEndsItAndForgetsTheAddress() throws Exception {
        ask();
        reader.postBare("/" + SLUG + "/lank/prenumerera/" + MAIL.token(email, 1), Map.of());
        ask();
        MimeMessage letter = MAIL.letter(email, 2);
        String end = MailServer.header(letter, "List-Unsubscribe");
        assertThat(end).matches("<" + PROGRAM.address("/" + SLUG + "/lank/avsluta/") + "[A-Za-z0-9_-]{43}>");
        assertThat(MailServer.header(letter, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(MailServer.header(letter, "List-Id")).isEqualTo("<medborgarloften." + SLUG + ".samlofte>");
        String path =
                end.substring(1, end.length() - 1).substring(PROGRAM.address("").length());
        assertThat(reader.get(path).body()).contains("Sluta få mejl");
        assertThat(rows()).as("looking ends nothing").isEqualTo(1);
        assertThat(reader.postBare(path, Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(rows()).isZero();
        assertThat(reader.postBare(path, Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(letter.getHeader("List-Unsubscribe")).hasSize(1);
        assertThat(MAIL.letter(email, 1).getHeader("List-Unsubscribe"))
                .as("nobody is on a list yet")
                .isNull();
    }

    @Test
    @Proves("A21")
    void theSixthRequestForAnAddressIsRefusedFromWhereverItComes() {
        for (int i = 0; i < 5; i++) {
            assertThat(new OpenFormClient(PROGRAM)
                            .send(FORM, Map.of("e-post", email))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(new OpenFormClient(PROGRAM)
                        .send(FORM, Map.of("e-post", email))
                        .statusCode())
                .isEqualTo(429);
        assertThat(visitor.send(FORM, Map.of("e-post", "annan-" + email)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void badInputIsToldAndStays() {
        HttpResponse<String> answer = visitor.send(FORM, Map.of("e-post", "inte\r\nBcc: en@example.org"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"e-post-fel\"", "Bcc: en@example.org");
        assertThat(visitor.send(FORM + "/finns-inte", Map.of("e-post", email)).statusCode())
                .isEqualTo(404);
        assertThat(visitor.send(FORM, Map.of("e-post", email, "webbplats", "x")).statusCode())
                .isEqualTo(200);
        assertThat(rows()).as("a program filled in everything").isZero();
    }

    @Test
    void whatNobodyConfirmedIsForgottenAfterSevenDays() {
        ask();
        assertThat(rows()).isEqualTo(1);
        JOBS.sweep();
        assertThat(rows()).isEqualTo(1);
        Superuser.run("update pledges.subscription set asked_at = now() - interval '8 days' where address = ?", email);
        JOBS.sweep();
        assertThat(rows()).isZero();
    }

    /** The first look at a pledge takes what it has as history; after that each new thing is told once. */
    @Test
    void newsAreToldOnceADayAndNeverTwice() {
        ask();
        reader.postBare("/" + SLUG + "/lank/prenumerera/" + MAIL.token(email, 1), Map.of());
        Instant noon = Instant.parse("2030-05-02T10:00:00Z");
        JOBS.tell(noon);
        assertThat(MAIL.to(email)).hasSize(1);
        // as if one of the happenings had not been there yesterday
        int news = Superuser.run(
                "update pledges.told set seen_at = ? where id = ?",
                java.time.OffsetDateTime.ofInstant(noon.minusSeconds(60), java.time.ZoneOffset.UTC),
                JOBS.happenings()[0]);
        assertThat(news).isEqualTo(1);
        assertThat(JOBS.tell(Instant.parse("2030-05-02T03:00:00Z")))
                .as("before seven")
                .isZero();
        JOBS.tell(noon);
        JOBS.tell(noon.plusSeconds(600));
        MimeMessage letter = MAIL.letter(email, 2);
        assertThat(MailServer.part(letter, 0))
                .contains("Det här har hänt sedan sist", "/medborgarloften/", "/lank/avsluta/");
        assertThat(MailServer.header(letter, "Subject")).isNotBlank();
        JOBS.tell(noon.plusSeconds(86_400));
        ask();
        MAIL.letter(email, 3);
        assertThat(MAIL.to(email)).as("the third is the one just asked for").hasSize(3);
    }

    private String ask() {
        HttpResponse<String> answer = new OpenFormClient(PROGRAM).send(FORM, Map.of("e-post", email));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private int rows() {
        return Superuser.texts("select id::text from pledges.subscription where address = ?", email)
                .size();
    }

    private int confirmed() {
        return Superuser.texts(
                        "select id::text from pledges.subscription where address = ? and confirmed_at is not null",
                        email)
                .size();
    }
}
