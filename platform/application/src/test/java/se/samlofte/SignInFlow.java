package se.samlofte;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One sign-in at a played issuer, every step of which a test may bend. */
final class SignInFlow {

    private static final PlayedIssuer ISSUER = PlayedIssuer.instance();

    private final WebClient browser;
    private final String client;
    private final String issuer;
    private final String subject;
    private Consumer<JWTClaimsSet.Builder> claims = builder -> {};
    private UnaryOperator<JWSHeader.Builder> header = UnaryOperator.identity();
    private BiFunction<JWSHeader, JWTClaimsSet, String> signing;
    private Consumer<Map<String, String>> callback = parameters -> {};
    private UnaryOperator<Map<String, Object>> tokenAnswer = UnaryOperator.identity();

    /** @param issuer word of the issuer, such as a slug */
    SignInFlow(WebClient browser, String client, String issuer, String subject) {
        this.browser = browser;
        this.client = client;
        this.issuer = issuer;
        this.subject = subject;
        this.signing = (head, body) -> signed(head, body, new RSASSASignerOf(issuer).get());
    }

    private record RSASSASignerOf(String issuer) {
        JWSSigner get() {
            try {
                return new RSASSASigner(ISSUER.key(issuer));
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    SignInFlow claims(Consumer<JWTClaimsSet.Builder> change) {
        claims = change;
        return this;
    }

    SignInFlow header(UnaryOperator<JWSHeader.Builder> change) {
        header = change;
        return this;
    }

    SignInFlow signing(BiFunction<JWSHeader, JWTClaimsSet, String> other) {
        signing = other;
        return this;
    }

    SignInFlow callback(Consumer<Map<String, String>> change) {
        callback = change;
        return this;
    }

    SignInFlow tokenAnswer(UnaryOperator<Map<String, Object>> change) {
        tokenAnswer = change;
        return this;
    }

    /** Goes to the issuer and comes back; the answer to that. */
    HttpResponse<String> run(String target) {
        return browser.get(begin(target));
    }

    /** Goes to the issuer; the address to come back to. */
    String begin(String target) {
        HttpResponse<String> start = browser.get("/oauth2/authorization/" + client + "?to=" + encode(target));
        Map<String, String> asked = query(WebClient.location(start));
        String code = UUID.randomUUID().toString();
        ISSUER.grant(
                code,
                new PlayedIssuer.Grant(
                        asked.getOrDefault("code_challenge", ""),
                        asked.getOrDefault("redirect_uri", ""),
                        tokenAnswer,
                        idToken(asked)));
        Map<String, String> back = new LinkedHashMap<>();
        back.put("code", code);
        back.put("state", asked.get("state"));
        back.put("iss", ISSUER.issuer(issuer));
        callback.accept(back);
        return "/login/oauth2/code/" + client + "?"
                + back.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encode(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private String idToken(Map<String, String> asked) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder body = new JWTClaimsSet.Builder()
                .issuer(ISSUER.issuer(issuer))
                .subject(subject)
                .audience(asked.get("client_id"))
                .claim("nonce", asked.get("nonce"))
                .claim("name", "Example " + subject)
                .claim("sid", "sid-" + subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        claims.accept(body);
        JWSHeader head = header.apply(new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(ISSUER.key(issuer).getKeyID()))
                .build();
        return signing.apply(head, body.build());
    }

    static String signed(JWSHeader head, JWTClaimsSet body, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(head, body);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> query(String address) {
        String query = URI.create(address).getRawQuery();
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    static String sha256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
