package se.samlofte.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SAFETY I19 on made-up text: what points at a person is found, what ordinary pledges hold is left alone. */
class PersonalDataTests {

    private static final PublishedPhones SWITCHBOARD = PublishedPhones.of(List.of("0435-550 00"));
    private static final int EACH = 600;
    private static final int ORDINARY = 3000;

    private final MadeUpTexts texts = new MadeUpTexts(new Random(196));

    @ParameterizedTest
    @EnumSource(Finding.Kind.class)
    @Proves("I19")
    void ninetyNineInAHundredOfEachKindAreFound(Finding.Kind kind) {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            MadeUpTexts.Planted planted = texts.planted(kind);
            boolean found = PersonalData.in(planted.text(), SWITCHBOARD).stream()
                    .anyMatch(finding -> finding.start() < planted.end()
                            && finding.end() > planted.start()
                            && (finding.kind() == kind || finding.kind().blocks()));
            if (!found) {
                missed.add(planted.text());
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(EACH / 100);
    }

    @Test
    @Proves("I19")
    void atMostTwoInAHundredOrdinarySentencesAreStopped() {
        List<String> alarms = new ArrayList<>();
        for (int i = 0; i < ORDINARY; i++) {
            String text = texts.ordinary();
            PersonalData.in(text, SWITCHBOARD)
                    .forEach(finding -> alarms.add(finding.kind() + " " + finding.in(text) + " in: " + text));
        }
        assertThat(alarms).hasSizeLessThanOrEqualTo(ORDINARY / 50);
    }

    /** The five municipalities' pledges as they are published. */
    @Test
    @Proves("I19")
    void publishedPledgesAreLeftAlone() throws IOException {
        List<String> alarms = new ArrayList<>();
        int lines = 0;
        try (Stream<Path> files = Files.walk(
                Path.of(System.getProperty("samlofte.checkout", "../..")).resolve("tenants"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (line.contains("phone:") || line.contains("switchboard:")) {
                        continue;
                    }
                    lines++;
                    PersonalData.in(line).forEach(finding -> alarms.add(file.getFileName() + ": " + finding.in(line)));
                }
            }
        }
        assertThat(lines).isGreaterThan(500);
        assertThat(alarms).isEmpty();
    }

    @Test
    void aWrongCheckDigitIsNoPersonalNumber() {
        String nine = "850312123";
        int right = MadeUpTexts.checkDigit(nine);
        assertThat(PersonalData.in("Nummer 850312-123" + right)).hasSize(1);
        assertThat(PersonalData.in("Nummer 850312-123" + (right + 1) % 10)).isEmpty();
        assertThat(PersonalData.in("Nummer 851312-1230")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dnr KS 2024/123 och KSN-2024-00123.",
                "K 2024/12 är ett diarienummer.",
                "Polisen nås på 114 14, 010-567 00 00 eller 077-114 14 00.",
                "Den 12 mars 2024 kl. 13.00, per 100 invånare, och 300 till.",
                "Tel 0771-11 22 33 och SMS 721 21.",
                "Karl Johans skola tar emot elever i årskurs 5."
            })
    void whatLooksAlikeIsLeftAlone(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    void aPublishedNumberMayStandThereHoweverItIsWritten() {
        PublishedPhones published = PublishedPhones.of(List.of("070-123 45 67"));
        assertThat(PersonalData.in("Ring +46 70 123 45 67 eller 0701234567.", published))
                .isEmpty();
        assertThat(PersonalData.in("Ring +46 70 123 45 67 eller 0701234567."))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.PHONE, Finding.Kind.PHONE);
    }

    @Test
    void findingsSayWhereTheyAre() {
        String text = "Bilen ABC 123 och ärende 5000-K123456-24.";
        assertThat(PersonalData.in(text))
                .extracting(finding -> finding.in(text))
                .containsExactly("ABC 123", "5000-K123456-24");
    }

    /** With every repetition bounded, each place of a text costs a constant number of steps at most. */
    @Test
    @Proves("I15")
    void noPatternRepeatsWithoutBound() {
        assertThat(PersonalData.patterns()).isNotEmpty().allSatisfy(pattern -> assertThat(isBounded(pattern))
                .as(pattern.pattern())
                .isTrue());
        assertThat(isBounded(Pattern.compile("a+"))).isFalse();
        assertThat(isBounded(Pattern.compile("[ab]*"))).isFalse();
        assertThat(isBounded(Pattern.compile("a{2,}"))).isFalse();
    }

    private static boolean isBounded(Pattern pattern) {
        // what is escaped, and what stands between brackets, repeats nothing
        String bare = pattern.pattern()
                .replaceAll("\\\\(p\\{\\w+}|u[0-9a-f]{4}|.)", "x")
                .replaceAll("\\[[^\\]]*]", "x");
        return !bare.matches("(?s).*([*+]|\\{[0-9]+,}).*");
    }
}
