package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samlofte.web.ResponseHeaders;

/** nginx serves the published tree without the program: what protects visitors must be the same there. */
class NginxHeadersTests {

    private static final Path NGINX = RunningProgram.CHECKOUT.resolve("infra/nginx");

    @Test
    @Proves("I20")
    void nginxSendsTheProgramsHeaders() throws IOException {
        Map<String, String> sent = matches("samlofte-headers.conf", "(?m)^add_header (\\S+) \"(.*)\" always;$").stream()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
        assertThat(sent).isEqualTo(ResponseHeaders.ALWAYS);
    }

    /** Cards alone may be framed, and lack nothing else. */
    @Test
    @Proves("I20")
    void cardsHaveTheProgramsHeadersToo() throws IOException {
        Map<String, String> expected = new java.util.HashMap<>(ResponseHeaders.ALWAYS);
        expected.remove(ResponseHeaders.OLDER_FRAME_RULE);
        expected.putAll(ResponseHeaders.OF_CARDS);
        Map<String, String> sent =
                matches("samlofte-card-headers.conf", "(?m)^add_header (\\S+) \"(.*)\" always;$").stream()
                        .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
        assertThat(sent).isEqualTo(expected);
        assertThat(matches("samlofte.conf", "(?s)location ([^{}]*)\\{[^{}]*samlofte-card-headers"))
                .singleElement()
                .satisfies(match -> assertThat(match.group(1)).contains("inbaddad"));
    }

    @Test
    @Proves("I20")
    void whatTheProgramSentIsNotSentTwice() throws IOException {
        assertThat(matches("samlofte-upstream.conf", "(?m)^proxy_hide_header (\\S+);$"))
                .extracting(match -> match.group(1))
                .containsExactlyInAnyOrderElementsOf(ResponseHeaders.ALWAYS.keySet());
    }

    @Test
    @Proves("I20")
    void aPlaceWithAHeaderOfItsOwnIncludesTheOthers() throws IOException {
        List<String> places = matches("samlofte.conf", "(?s)(?:server|location)[^{}]*\\{([^{}]*)").stream()
                .map(match -> match.group(1))
                .filter(place -> place.contains("add_header"))
                .toList();
        assertThat(places)
                .isNotEmpty()
                .allMatch(place -> place.contains("include samlofte-headers.conf;")
                        || place.contains("include samlofte-card-headers.conf;"));
    }

    private static List<MatchResult> matches(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(NGINX.resolve(file)))
                .results()
                .toList();
    }
}
