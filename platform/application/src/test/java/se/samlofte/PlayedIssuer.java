package se.samlofte;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays every issuer of the tests: one for each first word of its addresses, with keys of its own. What a token says is
 * the test's to decide, true or not; the code, its PKCE verifier and the redirect address are checked as a real issuer
 * would.
 */
final class PlayedIssuer {

    private static final PlayedIssuer INSTANCE = new PlayedIssuer();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, RSAKey> keys = new ConcurrentHashMap<>();
    private static final RSAKey CLIENT_KEY = newKey("client");

    private final Set<String> keyWanted = ConcurrentHashMap.newKeySet();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, UnaryOperator<Map<String, Object>>> discoveries = new ConcurrentHashMap<>();

    /** What a code stands for. */
    record Grant(String challenge, String redirectUri, UnaryOperator<Map<String, Object>> answer, String idToken) {}

    private PlayedIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    static PlayedIssuer instance() {
        return INSTANCE;
    }

    String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String issuer(String name) {
        return base() + "/" + name;
    }

    /** The issuer's own key. */
    RSAKey key(String name) {
        return keys.computeIfAbsent(name, PlayedIssuer::newKey);
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void grant(String code, Grant grant) {
        grants.put(code, grant);
    }

    /** The key by which the program proves who it is. */
    static RSAKey clientKey() {
        return CLIENT_KEY;
    }

    /** Has an issuer take nobody's word but a token signed by the client's key ({@code private_key_jwt}). */
    void demandsKeyAt(String name) {
        keyWanted.add(name);
    }

    /** Has an issuer's discovery document say something else. */
    void discovery(String name, UnaryOperator<Map<String, Object>> change) {
        discoveries.put(name, change);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] words = exchange.getRequestURI().getPath().substring(1).split("/", 2);
            Object body =
                    switch (words.length > 1 ? words[1] : "") {
                        case ".well-known/openid-configuration" ->
                            discoveries
                                    .getOrDefault(words[0], UnaryOperator.identity())
                                    .apply(discovery(words[0]));
                        case "jwks" -> new JWKSet(key(words[0])).toJSONObject();
                        case "token" -> token(words[0], exchange);
                        default -> Map.of();
                    };
            byte[] bytes = JSON.writeValueAsBytes(body);
            boolean refused = body instanceof Map<?, ?> map && (map.isEmpty() || map.containsKey("error"));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(refused ? 400 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Map<String, Object> discovery(String name) {
        Map<String, Object> document = new ConcurrentHashMap<>();
        document.put("issuer", issuer(name));
        document.put("authorization_endpoint", issuer(name) + "/authorize");
        document.put("token_endpoint", issuer(name) + "/token");
        document.put("jwks_uri", issuer(name) + "/jwks");
        document.put("end_session_endpoint", issuer(name) + "/end");
        document.put("authorization_response_iss_parameter_supported", true);
        document.put("response_types_supported", new String[] {"code"});
        document.put("subject_types_supported", new String[] {"public"});
        document.put("id_token_signing_alg_values_supported", new String[] {"RS256"});
        return document;
    }

    private Map<String, Object> token(String name, HttpExchange exchange) throws IOException {
        Map<String, String> form = Stream.of(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        if (keyWanted.contains(name) && !isByOurKey(name, form)) {
            return Map.of("error", "invalid_client");
        }
        Grant grant = grants.remove(form.getOrDefault("code", ""));
        if (grant == null
                || !grant.redirectUri().equals(form.get("redirect_uri"))
                || !grant.challenge().equals(SignInFlow.sha256(form.getOrDefault("code_verifier", "")))) {
            return Map.of("error", "invalid_grant");
        }
        Map<String, Object> answer = new ConcurrentHashMap<>();
        answer.put("access_token", "not-kept");
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 300);
        answer.put("scope", "openid profile");
        answer.put("id_token", grant.idToken());
        return grant.answer().apply(answer);
    }

    /** RFC 7523, section 3. */
    private boolean isByOurKey(String name, Map<String, String> form) {
        try {
            SignedJWT proof = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
            JWTClaimsSet says = proof.getJWTClaimsSet();
            return "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(form.get("client_assertion_type"))
                    && proof.verify(new RSASSAVerifier(CLIENT_KEY.toRSAPublicKey()))
                    && "samlofte".equals(says.getIssuer())
                    && "samlofte".equals(says.getSubject())
                    && says.getAudience().contains(issuer(name) + "/token")
                    && says.getJWTID() != null
                    && says.getExpirationTime().after(new Date());
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }
}
