package se.samlofte.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * An invitation's token while the invited person signs in: it stays in their own browser, for as long as a sign-in may
 * take. Sessions lie in the database, where whoever reads them could accept in the person's place.
 */
public final class CarriedInvitation {

    private static final String COOKIE = "__Host-samlofte-invitation";
    private static final Pattern TARGET = Pattern.compile("(/.+/inbjudan)/(" + LinkAddress.TOKEN + ")");
    private static final Pattern TOKEN = Pattern.compile(LinkAddress.TOKEN);

    private CarriedInvitation() {}

    /** The target without an invitation's token, which the browser keeps from now on. */
    static String leaveWithBrowser(String target, HttpServletResponse response, Duration patience) {
        Matcher matcher = TARGET.matcher(target);
        if (!matcher.matches()) {
            return target;
        }
        write(response, matcher.group(2), patience);
        return matcher.group(1);
    }

    /** The token that the browser brought, which it forgets now. */
    public static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> token = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> TOKEN.matcher(value).matches())
                .findFirst();
        if (token.isPresent()) {
            write(response, "", Duration.ZERO);
        }
        return token;
    }

    private static void write(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
