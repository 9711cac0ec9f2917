package se.samlofte.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SAFETY I04: no cell of ours is a formula to whoever opens the table. */
class CsvTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=SUM(A1)",
                "+1",
                "-1+2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =1",
                ";=1",
                "\uff1d1",
                "=cmd|' /C calc'!A0"
            })
    @Proves("I04")
    void aFormulaIsMadeText(String cell) {
        assertThat(Csv.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Polisen går rundor", "1–2 gånger", "a=b", "\"citat\"", "112"})
    void ordinaryTextIsLeftAlone(String cell) {
        assertThat(Csv.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void quotesCommasAndLinesAreKept() {
        assertThat(Csv.of(List.of("a", "b"), List.of(List.of("x,\"y\"", "rad\nrad"))))
                .isEqualTo("a,b\r\n\"x,\"\"y\"\"\",\"rad\nrad\"\r\n");
    }
}
