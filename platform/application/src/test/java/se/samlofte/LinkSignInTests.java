package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import jakarta.mail.internet.MimeMessage;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.EmailAddress;
import se.samlofte.identity.Invitation.Draft;
import se.samlofte.identity.Invitations;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;

/** Signing in by a link in a letter. Nobody learns whether an address is known, and nobody is locked out by others. */
class LinkSignInTests {

    private static final String SLUG = "svenljunga";
    private static final String SIGN_IN = "/" + SLUG + "/arbetsyta/logga-in";
    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final MailServer MAIL = MailServer.instance();
    private static final AtomicInteger NETWORK = new AtomicInteger();

    private final String email = "lank-" + UUID.randomUUID() + "@example.org";

    @Test
    @Proves({"E06", "A21"})
    void aMemberGetsALinkAndItsButtonSignsIn() {
        member(email);
        assertThat(ask(email, network()).statusCode()).isEqualTo(200);
        String token = MAIL.token(email, 2);
        WebClient scanner = new WebClient(PROGRAM);
        assertThat(scanner.get(link(token)).statusCode()).isEqualTo(200);
        assertThat(scanner.session()).as("looking signs nobody in").isEmpty();
        WebClient browser = new WebClient(PROGRAM);
        assertThat(browser.postBare(link(token), Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get("/" + SLUG + "/arbetsyta").statusCode()).isEqualTo(200);
        assertThat(browser.postBare(link(token), Map.of()).statusCode())
                .as("a second time")
                .isEqualTo(404);
        assertThat(new WebClient(PROGRAM).get("/heby/lank/sign-in/" + token).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Proves("A09")
    void theSessionGetsANewIdAndTheOldOneIsDead() {
        member(email);
        WebClient browser = new WebClient(PROGRAM);
        browser.get(SIGN_IN);
        String before = browser.session().orElseThrow();
        ask(email, network());
        browser.postBare(link(MAIL.token(email, 2)), Map.of());
        assertThat(browser.session().orElseThrow()).isNotEqualTo(before);
        assertThat(new WebClient(PROGRAM)
                        .with(before)
                        .get("/" + SLUG + "/arbetsyta")
                        .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    @Proves("A21")
    void knownAndUnknownAddressesGetTheSameAnswerInTheSameTime() {
        member(email);
        long start = System.nanoTime();
        HttpResponse<String> known = ask(email, network());
        long afterKnown = System.nanoTime();
        HttpResponse<String> unknown = ask("okand-" + email, network());
        long afterUnknown = System.nanoTime();
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(afterKnown - start).isGreaterThan(300_000_000L);
        assertThat(afterUnknown - afterKnown).isGreaterThan(300_000_000L);
        MAIL.letter(email, 2);
        assertThat(MAIL.to("okand-" + email)).isEmpty();
    }

    @Test
    @Proves("A21")
    void theSixthRequestForAnAddressIsRefusedKnownOrNotAndItsLinksStillWork() {
        member(email);
        String unknown = "okand-" + email;
        for (int i = 0; i < 5; i++) {
            assertThat(ask(email, network()).statusCode()).isEqualTo(200);
            assertThat(ask(unknown, network()).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = ask(email, network());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(ask(unknown, network()).body()).isEqualTo(refused.body());
        assertThat(ask("annan-" + email, network()).statusCode()).isEqualTo(200);
        MAIL.letter(email, 6);
        assertThat(new WebClient(PROGRAM)
                        .postBare(link(MAIL.token(email, 3)), Map.of())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    @Proves("A21")
    void theSixthRequestFromANetworkIsRefusedAndOthersAreNot() {
        String network = network();
        for (int i = 0; i < 5; i++) {
            assertThat(ask(i + email, network).statusCode()).isEqualTo(200);
        }
        assertThat(ask("6" + email, network).statusCode()).isEqualTo(429);
        assertThat(ask("6" + email, "203.0.113.7, " + network).statusCode())
                .as("what a visitor says before the proxy does")
                .isEqualTo(429);
        assertThat(ask("6" + email, network()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoseRoleEndedGetsNoLetterAndIsForgotten() {
        UUID account = member(email);
        ask(email, network());
        String token = MAIL.token(email, 2);
        assertThat(Superuser.run(
                        "update identity.membership set until = current_date - 1, since = current_date - 3 where account_id = ?",
                        account))
                .isEqualTo(1);
        assertThat(new WebClient(PROGRAM).postBare(link(token), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(ask(email, network()).statusCode()).isEqualTo(200);
        assertThat(MAIL.to(email)).hasSize(2);
    }

    @Test
    @Proves("I13")
    void whatARequestSaysOfItsHostIsNotInTheLetter() throws Exception {
        member(email);
        WebClient browser = new WebClient(PROGRAM);
        String csrf = browser.csrf(SIGN_IN);
        String body = "e-post=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
        URI program = URI.create(PROGRAM.address(""));
        try (Socket socket = new Socket("127.0.0.1", program.getPort())) {
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "POST " + SIGN_IN + " HTTP/1.1",
                                    "Host: evil.example.org",
                                    "X-Forwarded-Host: evil.example.org",
                                    "X-Forwarded-For: " + network(),
                                    "Forwarded: host=evil.example.org",
                                    "Cookie: " + WebClient.COOKIE + "="
                                            + browser.session().orElseThrow(),
                                    "Content-Type: application/x-www-form-urlencoded",
                                    "Content-Length: " + body.length(),
                                    "Connection: close",
                                    "",
                                    body)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("evil.example.org");
        }
        MimeMessage letter = MAIL.letter(email, 2);
        for (int part = 0; part < 2; part++) {
            assertThat(MailServer.part(letter, part))
                    .contains(PROGRAM.address("/" + SLUG + "/lank/sign-in/"))
                    .doesNotContain("evil");
        }
    }

    @Test
    void anAddressThatIsNoneIsTold() {
        HttpResponse<String> answer = ask("inte en adress", network());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"e-post-fel\"", "inte en adress");
    }

    /** Somebody who accepted an invitation without an issuer; has had one letter. */
    private static UUID member(String email) {
        Draft draft = new Draft(
                EmailAddress.parse(email).orElseThrow(),
                "Redaktören",
                Role.EDITOR,
                LocalDate.now(ZoneId.of("Europe/Stockholm")),
                null);
        AccessScope.<Boolean, RuntimeException>call(
                Access.app(new Staff(PROGRAM).tenant(SLUG).id()),
                Actor.program("test"),
                () -> PROGRAM.bean(Invitations.class).invite(draft, Language.SV).isEmpty());
        String address = "/" + SLUG + "/lank/invitation/" + MAIL.token(email, 1);
        assertThat(new WebClient(PROGRAM)
                        .postBare(address, Map.of("vag", "lank"))
                        .statusCode())
                .isEqualTo(303);
        return account(email);
    }

    private static UUID account(String email) {
        try (var connection = dev.samlofte.testing.TestDatabase.cluster().connectAsSuperuser(RunningProgram.DATABASE);
                var statement =
                        connection.prepareStatement("select account_id from identity.link_account where email = ?")) {
            statement.setString(1, email);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> ask(String email, String network) {
        WebClient browser = new WebClient(PROGRAM);
        String csrf = browser.csrf(SIGN_IN);
        return browser.send(HttpRequest.newBuilder(URI.create(PROGRAM.address(SIGN_IN)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", network)
                .POST(BodyPublishers.ofString("e-post=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&_csrf="
                        + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
    }

    private static String network() {
        int n = NETWORK.incrementAndGet();
        return "198.51." + n / 250 + "." + n % 250;
    }

    private static String link(String token) {
        return "/" + SLUG + "/lank/sign-in/" + token;
    }
}
