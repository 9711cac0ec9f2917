package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text exists in both languages, in every artifact. */
class TextBundlesTests {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9_.-]*=");
    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    static Stream<String> bundles() throws IOException {
        return Stream.of(RESOURCES.getResources("classpath*:texts/*_sv.properties"))
                .map(bundle -> String.valueOf(bundle.getFilename()).replace("_sv.properties", ""));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameTexts(String bundle) throws IOException {
        assertThat(read(bundle, "en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(bundle, "sv").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsAPatternAndLosesNoApostrophe(String bundle) throws IOException {
        for (String language : new String[] {"sv", "en"}) {
            read(bundle, language).forEach((key, text) -> {
                MessageFormat format = new MessageFormat(text.toString(), Locale.forLanguageTag(language));
                assertThat(format.toPattern()).as(key + " in " + language).isNotEmpty();
                assertThat(text.toString().replace("''", ""))
                        .as(key + " in " + language)
                        .doesNotContain("'");
            });
        }
    }

    /** A key that stands in two bundles, or twice in one, says something else than one of its authors meant. */
    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void noKeyStandsTwice(String language) throws IOException {
        Map<String, Long> keys = Stream.of(RESOURCES.getResources("classpath*:texts/*_" + language + ".properties"))
                .flatMap(TextBundlesTests::lines)
                .filter(line -> KEY.matcher(line).lookingAt())
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        assertThat(keys)
                .hasSizeGreaterThan(500)
                .allSatisfy((key, times) -> assertThat(times).as(key).isEqualTo(1));
    }

    private static Stream<String> lines(Resource bundle) {
        try {
            return bundle.getContentAsString(StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String bundle, String language) throws IOException {
        Resource file = RESOURCES.getResource("classpath:texts/" + bundle + "_" + language + ".properties");
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
