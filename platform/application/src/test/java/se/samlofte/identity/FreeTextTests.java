package se.samlofte.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTests {

    private static final int NARROW_NO_BREAK_SPACE = 0x202F;

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x1B, 0x7F, 0x85, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B,
                0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061, 0x2064, 0x2066,
                0x2067, 0x2068, 0x2069, 0x206A, 0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC, 0xFFFE, 0x1D173,
                0xD800, 0xDFFF, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0x10FFFF
            })
    @Proves("I02")
    void whatTurnsHidesOrIsNoTextIsTakenAway(int point) {
        String mark = new String(new int[] {point}, 0, 1);
        assertThat(FreeText.clean("Väg" + mark + "en hem")).isEqualTo("Vägen hem");
        assertThat(FreeText.clean(mark)).isEmpty();
        assertThat(FreeText.disturbing("Väg" + mark + "en")).containsExactly("U+%04X".formatted(point));
        assertThat(OneLine.isClean("Väg" + mark + "en")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Åke Ängström på Öland – ”löfte” 1 000 kr/år",
                // Persian "we want" and the Arabic short form of the Hijri year
                "می\u200Cخواهیم",
                "ه\u200D",
                "مُ\u200Cم",
                // Hindi with an explicit half form and Sinhala
                "क्\u200Dष",
                "ක්\u200Dෂ",
                "ދިވެހި",
                "ትግርኛ",
                // a family, a firefighter with a skin tone, a heart
                "👨\u200D👩\u200D👧",
                "🧑🏽\u200D🚒",
                "❤\uFE0F\u200D🔥",
                "\u06DD١",
                "a b"
            })
    void whatLanguagesAreWrittenWithStays(String text) {
        assertThat(FreeText.clean(text)).isEqualTo(text);
        assertThat(FreeText.disturbing(text)).isEmpty();
        assertThat(OneLine.parse(text, 100)).contains(text);
    }

    @Test
    void aJoinerWhereNothingIsJoinedIsTakenAway() {
        assertThat(FreeText.clean("a\u200Db")).isEqualTo("ab");
        assertThat(FreeText.clean("م\u200C\u200C\u200Cم")).isEqualTo("م\u200Cم");
        assertThat(FreeText.clean("1\u200D2")).isEqualTo("12");
        assertThat(FreeText.clean("🦊\u200D")).isEqualTo("🦊");
    }

    @Test
    void linesStayLinesAndBlanksStayBlanks() {
        assertThat(FreeText.clean("a\r\nb\rc\u2028d\u2029e\tf")).isEqualTo("a\nb\nc\nd\ne f");
        assertThat(FreeText.disturbing("a\r\nb\tc\u2028d")).isEmpty();
        String narrow = "1" + Character.toString(NARROW_NO_BREAK_SPACE) + "000";
        assertThat(FreeText.clean(narrow)).isEqualTo(narrow);
    }

    @Test
    @Proves("I11")
    void lettersComeInOneForm() {
        assertThat(FreeText.clean("A\u030Angermanland")).isEqualTo("Ångermanland");
    }

    @Test
    void anIssuersNameIsBroughtToOneLine() {
        assertThat(OneLine.of(" Anna\n\u202EEk ", 200)).isEqualTo("Anna Ek");
        assertThat(OneLine.of("aa🦊", 3)).as("no half of a character").isEqualTo("aa");
    }
}
