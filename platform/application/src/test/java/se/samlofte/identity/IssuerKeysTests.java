package se.samlofte.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An issuer's keys while the issuer is well, changes them, and is not well (SAFETY A25). */
class IssuerKeysTests {

    private static final Duration NEXT_TO_NOTHING = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);
    private static final int HUGE = 10 * 1024 * 1024;

    /** How an issuer answers when asked for its keys. */
    enum Mood {
        WELL,
        BROKEN,
        HUGE,
        NO_KEYS,
        SILENT,
        DRIPPING,
        GONE
    }

    private final List<JWK> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;
    private HttpServer server;
    private String address;

    @BeforeEach
    void anIssuer() throws Exception {
        keys.add(key("first"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", this::answer);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
        address = "http://localhost:" + server.getAddress().getPort() + "/jwks";
    }

    @AfterEach
    void goesHome() {
        over.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    @Proves("A25")
    void whatWasKnownGoesOnVerifying(Mood trouble) throws Exception {
        JWKSource<SecurityContext> known = new IssuerKeys(NEXT_TO_NOTHING, LONG, Duration.ZERO).at(address);
        assertThat(find(known, "first")).hasSize(1);
        falls(trouble);
        long start = System.nanoTime();
        assertThat(find(known, "first")).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("patience").isLessThan(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BROKEN", "GONE", "HUGE"})
    @Proves("A25")
    void butNotForEver(Mood trouble) throws Exception {
        JWKSource<SecurityContext> known =
                new IssuerKeys(NEXT_TO_NOTHING, Duration.ofMillis(2), Duration.ZERO).at(address);
        assertThat(find(known, "first")).hasSize(1);
        falls(trouble);
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        assertThatThrownBy(() -> find(known, "first")).isInstanceOf(Exception.class);
    }

    @Test
    @Proves("A25")
    void aKeyThatIsNewIsFetchedAtOnceAndOneThatIsGoneIsRefused() throws Exception {
        JWKSource<SecurityContext> known = new IssuerKeys(LONG, Duration.ofHours(4), Duration.ZERO).at(address);
        assertThat(find(known, "first")).hasSize(1);
        keys.add(key("second"));
        assertThat(find(known, "second")).hasSize(1);
        keys.removeFirst();
        find(known, "third");
        assertThat(find(known, "first")).isEmpty();
        assertThat(find(known, "second")).hasSize(1);
    }

    @Test
    @Proves("A25")
    void inventedKeysDoNotMakeUsAskAgainAndAgain() throws Exception {
        JWKSource<SecurityContext> known = IssuerKeys.USUAL.at(address);
        assertThat(find(known, "first")).hasSize(1);
        for (int i = 0; i < 50; i++) {
            try {
                assertThat(find(known, "invented-" + i)).isEmpty();
            } catch (com.nimbusds.jose.KeySourceException e) {
                assertThat(i).as("the first is looked for").isPositive();
            }
        }
        assertThat(questions.get()).isLessThanOrEqualTo(3);
        assertThat(find(known, "first")).as("while the known one is found").hasSize(1);
    }

    private void falls(Mood trouble) {
        mood = trouble;
        if (trouble == Mood.GONE) {
            server.stop(0);
        }
        LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
    }

    private static List<JWK> find(JWKSource<SecurityContext> keys, String id) throws Exception {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    private static JWK key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        try (exchange) {
            switch (mood) {
                case WELL -> send(exchange, 200, new JWKSet(new ArrayList<>(keys)).toString());
                case BROKEN, GONE -> send(exchange, 500, "{}");
                case NO_KEYS -> send(exchange, 200, "<html>sorry</html>");
                case HUGE -> send(exchange, 200, "{\"keys\":[],\"x\":\"" + "a".repeat(HUGE) + "\"}");
                case SILENT -> over.await();
                case DRIPPING -> drip(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A byte now and then, without an end. */
    private void drip(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        while (!over.await(100, TimeUnit.MILLISECONDS)) {
            out.write(' ');
            out.flush();
        }
    }
}
