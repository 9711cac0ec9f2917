package se.samlofte;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser without pictures: keeps the session's cookie, follows nothing by itself, fills in forms. */
final class WebClient {

    static final String COOKIE = "__Host-samlofte";
    static final String INVITATION = "__Host-samlofte-invitation";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningProgram program;
    private @Nullable String session;
    private @Nullable String invitation;

    WebClient(RunningProgram program) {
        this.program = program;
    }

    Optional<String> session() {
        return Optional.ofNullable(session);
    }

    /** Comes with another browser's cookie. */
    WebClient with(@Nullable String cookie) {
        session = cookie;
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** Sends a form as it is, without the token that ties it to the session. */
    HttpResponse<String> postBare(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a form with the token that a page of this session holds. */
    HttpResponse<String> post(String formPage, String path, Map<String, String> fields) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put("_csrf", csrf(formPage));
        return postBare(path, all);
    }

    String csrf(String formPage) {
        Matcher matcher = CSRF.matcher(get(formPage).body());
        if (!matcher.find()) {
            throw new AssertionError("No form token on " + formPage);
        }
        return matcher.group(1);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        String cookies = Stream.of(named(COOKIE, session), named(INVITATION, invitation))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        HttpResponse<String> answer = program.send(request.build());
        setCookies(answer).stream()
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .forEach(cookie -> session = value(cookie));
        setCookies(answer).stream()
                .filter(cookie -> cookie.startsWith(INVITATION + "="))
                .forEach(cookie -> invitation = value(cookie));
        return answer;
    }

    private static Optional<String> named(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(known -> name + "=" + known);
    }

    static List<String> setCookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static @Nullable String value(String cookie) {
        String value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        return value.isEmpty() ? null : value;
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : program.address(path));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
