package se.samlofte.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTests {

    private static final String LONG =
            "Samverkansöverenskommelsens medborgarlöfte om trygghet i hela kommunen 2024–2027";

    @Test
    void everyLineFits() {
        for (int width : new int[] {100, 300, 700}) {
            List<String> lines = Lettering.BOLD.lines(LONG, 40, width, 50);
            assertThat(lines).allSatisfy(line -> assertThat(Lettering.BOLD.width(line, 40))
                    .isLessThanOrEqualTo(width));
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(LONG.replace(" ", ""));
        }
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        List<String> lines = Lettering.REGULAR.lines(LONG, 40, 300, 2);
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).endsWith("…");
        assertThat(Lettering.REGULAR.width(lines.getLast(), 40)).isLessThanOrEqualTo(300);
        assertThat(Lettering.REGULAR.lines("Kort", 40, 300, 2)).containsExactly("Kort");
    }

    @Test
    void swedishLettersHaveOutlinesOfTheirOwn() {
        assertThat(drawn("å")).isNotEqualTo(drawn("?")).isNotEqualTo(drawn("a"));
        assertThat(drawn("Ö")).contains(" d=\"M").contains("Z\"");
        assertThat(drawn(" ")).contains(" d=\"\"");
        assertThat(drawn("\u4e2d")).as("a letter that the typeface lacks").isEqualTo(drawn("?"));
        assertThat(Lettering.BOLD.width("W", 40)).isGreaterThan(Lettering.BOLD.width("i", 40));
    }

    private static String drawn(String text) {
        return Lettering.REGULAR.element(text, 0, 0, 40, "#000000");
    }
}
