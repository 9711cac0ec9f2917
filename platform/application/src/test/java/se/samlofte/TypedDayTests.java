package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.web.TypedDay;

/** A day typed in three fields: what is a day, and what is none. */
class TypedDayTests {

    @ParameterizedTest
    @CsvSource({
        "5,12,2026",
        "05,12,2026",
        "' 5 ',dec,2026",
        "5,December,2026",
        "5,DEC,' 2026'",
    })
    void aDayIsRead(String day, String month, String year) {
        assertThat(new TypedDay(day, month, year).date()).contains(LocalDate.of(2026, 12, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "31,2,2027",
        "0,1,2027",
        "5,13,2026",
        "5,12,26",
        "5,d,2026",
        "5,dezember,2026",
        "'',12,2026",
        "5,'',2026",
        "5,12,''",
        "5.,12,2026",
        "-5,12,2026",
        "5,12,99999",
        "٥,12,2026",
    })
    void whatIsNoDayIsNone(String day, String month, String year) {
        TypedDay typed = new TypedDay(day, month, year);
        assertThat(typed.date()).isEmpty();
        assertThat(typed.isBlank()).isFalse();
    }

    @Test
    void nothingTypedIsBlank() {
        assertThat(TypedDay.EMPTY.isBlank()).isTrue();
        assertThat(TypedDay.of((LocalDate) null)).isEqualTo(TypedDay.EMPTY);
        assertThat(TypedDay.of(LocalDate.of(2026, 5, 1)).date()).contains(LocalDate.of(2026, 5, 1));
    }
}
