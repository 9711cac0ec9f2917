package dev.samlofte.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser with cookies and without scripts, and the program behind it. */
final class Visitor {

    /** The example of RFC 7636, appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE =
            "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" + "&code_challenge_method=S256";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String address, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Asks the issuer for a code, with what is added to the question. */
    HttpResponse<String> authorize(String issuer, String more) throws IOException, InterruptedException {
        return get(issuer + "/oauth2/authorize?response_type=code&client_id=samlofte&scope=openid%20profile"
                + "&state=a%2Bb&nonce=n1" + more);
    }

    HttpResponse<String> authorize(String issuer) throws IOException, InterruptedException {
        return authorize(issuer, CHALLENGE + redirect("heby"));
    }

    /** Clicks the person's button and follows to the program's door. */
    Map<String, String> click(HttpResponse<String> page, String issuer, String subject)
            throws IOException, InterruptedException {
        Element form = Jsoup.parse(page.body()).expectFirst("form");
        HttpResponse<String> clicked = post(
                URI.create(issuer).resolve(form.attr("action")).toString(),
                Map.of(
                        "_csrf", form.expectFirst("[name=_csrf]").attr("value"),
                        "question", form.expectFirst("[name=question]").attr("value"),
                        "person",
                                form.expectFirst("button[value=" + subject + "]")
                                        .attr("value")));
        return answer(get(URI.create(issuer).resolve(location(clicked)).toString()));
    }

    /** Asks, clicks and takes the code out of the answer. */
    String code(String issuer, String subject) throws IOException, InterruptedException {
        return String.valueOf(click(authorize(issuer), issuer, subject).get("code"));
    }

    /** Trades the code for tokens, as the program does behind the browser's back. */
    HttpResponse<String> token(String issuer, String code) throws IOException, InterruptedException {
        return post(
                issuer + "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "samlofte",
                        "code",
                        code,
                        "code_verifier",
                        VERIFIER,
                        "redirect_uri",
                        "http://localhost:" + Around.PROGRAM_PORT + "/login/oauth2/code/heby"));
    }

    static String redirect(String registration) {
        return "&redirect_uri=http://localhost:" + Around.PROGRAM_PORT + "/login/oauth2/code/" + registration;
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /** What the issuer tells the program by way of the browser. */
    static Map<String, String> answer(HttpResponse<String> redirect) {
        return Arrays.stream(URI.create(location(redirect)).getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
