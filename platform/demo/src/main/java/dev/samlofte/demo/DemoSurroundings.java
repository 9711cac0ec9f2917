package dev.samlofte.demo;

import dev.samlofte.demo.mail.MailCatcher;
import dev.samlofte.demo.mail.MailPages;
import dev.samlofte.demo.mail.Mailbox;
import dev.samlofte.demo.signin.DemoPeople;
import dev.samlofte.demo.signin.SignInServer;
import dev.samlofte.demo.signin.SigningKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What the world around the program does in production, played by this process: signing people in and taking mail. */
final class DemoSurroundings implements AutoCloseable {

    private static final String CLIENT_ID = "samlofte";

    private final int mailPort;
    private final String signInBase;
    private final CompletableFuture<SignInServer> signIn;
    private final CompletableFuture<MailCatcher> mail;

    private DemoSurroundings(
            int mailPort,
            String signInBase,
            CompletableFuture<SignInServer> signIn,
            CompletableFuture<MailCatcher> mail) {
        this.mailPort = mailPort;
        this.signInBase = signInBase;
        this.signIn = signIn;
        this.mail = mail;
    }

    /** Starts both on threads of their own, beside the database that takes longer; {@link #settings} waits for them. */
    static DemoSurroundings startBeside(DataDirectory data, Path tenants, int programPort) {
        int signInPort = data.signInPort();
        int mailPort = data.mailPort();
        Mailbox mailbox = new Mailbox();
        return new DemoSurroundings(
                mailPort,
                "http://localhost:" + signInPort,
                CompletableFuture.supplyAsync(() -> signIn(data, tenants, signInPort, programPort, mailbox)),
                CompletableFuture.supplyAsync(() -> MailCatcher.start(mailPort, mailbox, Clock.systemUTC())));
    }

    /** The settings with which the program finds both. */
    Map<String, Object> settings() {
        SignInServer server = started(signIn);
        started(mail);
        return Map.of(
                "samlofte.sign-in.demo-issuers",
                server.base(),
                "samlofte.sign-in.police.issuer",
                server.issuer(DemoPeople.POLICE),
                "samlofte.sign-in.police.client-id",
                CLIENT_ID,
                "samlofte.sign-in.operators.issuer",
                server.issuer(DemoPeople.OPERATORS),
                "samlofte.sign-in.operators.client-id",
                CLIENT_ID,
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                mailPort,
                "samlofte.mail.from",
                "samlofte@example.se");
    }

    int mailPort() {
        return mailPort;
    }

    String signInBase() {
        return signInBase;
    }

    String mailPage() {
        return signInBase + "/post";
    }

    /** What a browser and the program ask first when somebody signs in. */
    List<String> firstQuestions(String program) {
        String issuer = signInBase + "/" + DemoPeople.POLICE;
        return List.of(
                mailPage(),
                issuer + "/.well-known/openid-configuration",
                issuer + "/oauth2/jwks",
                issuer + "/oauth2/authorize?response_type=code&client_id=" + CLIENT_ID + "&scope=openid"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                        + "&redirect_uri=" + program + "/login/oauth2/code/training");
    }

    @Override
    public void close() {
        signIn.thenAccept(SignInServer::close);
        mail.thenAccept(MailCatcher::close);
    }

    private static SignInServer signIn(DataDirectory data, Path tenants, int port, int programPort, Mailbox mailbox) {
        DemoPeople people = DemoPeople.of(tenants);
        SigningKeys keys = SigningKeys.loadOrCreate(data.signInKeys(), people.issuers());
        return SignInServer.start(port, programPort, people, keys, Map.of("post", new MailPages(mailbox)));
    }

    private static <T> T started(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "the sign-in server or the mail catcher could not start: " + e.getMessage(), e);
        }
    }
}
