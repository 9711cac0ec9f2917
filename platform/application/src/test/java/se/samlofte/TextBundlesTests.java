package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text exists in both languages, in every artifact. */
class TextBundlesTests {

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

    private static Properties read(String bundle, String language) throws IOException {
        Resource file = RESOURCES.getResource("classpath:texts/" + bundle + "_" + language + ".properties");
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
