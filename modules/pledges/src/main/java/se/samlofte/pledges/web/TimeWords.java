package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.DayOrMonth;
import se.samlofte.pledges.PartialDate;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.Recurrence;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Ui;

/** When and how often, in words. */
public record TimeWords(Ui ui, LocalDate today) {

    /** "24 september 2026", or "september 2026" where the day is not told. */
    public String when(DayOrMonth when) {
        return when.wholeMonth() ? ui.month(when.month()) : ui.date(when.date());
    }

    /** "september", with the year when it is another. */
    String month(YearMonth month) {
        return month.getYear() == today.getYear() ? ui.monthName(month) : ui.month(month);
    }

    /** "hösten 2020"; empty when it is not known. */
    public String date(PartialDate date) {
        String value = date.value();
        if (value == null) {
            return "";
        }
        return switch (date.precision()) {
            case DAY -> ui.date(LocalDate.parse(value));
            case MONTH -> ui.month(YearMonth.parse(value));
            case SEASON -> ui.text("pledges.page.season." + value.substring(5), value.substring(0, 4));
            case YEAR -> value;
            case UNKNOWN -> "";
        };
    }

    /** "2026", "tills vidare": what stands after "gäller". */
    public Said period(Period period) {
        if (ui.language() == Language.SV && period.text() != null) {
            return new Said(period.text(), null);
        }
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from != null && to != null) {
            return new Said(range(period.kind(), from, to), null);
        }
        return switch (period.kind()) {
            case OPEN_ENDED ->
                new Said(
                        from == null
                                ? ui.text("pledges.page.period.open")
                                : ui.text("pledges.page.period.open.from", ui.date(from)),
                        null);
            case NOT_STATED -> new Said(ui.text("pledges.page.period.unknown"), null);
            default ->
                period.text() == null
                        ? new Said(ui.text("pledges.page.period.unknown"), null)
                        : new Said(period.text(), ui.swedish());
        };
    }

    private String range(Period.Kind kind, LocalDate from, LocalDate to) {
        String years =
                from.getYear() == to.getYear() ? Integer.toString(from.getYear()) : from.getYear() + "–" + to.getYear();
        return switch (kind) {
            case YEAR, YEARS -> years;
            case HALF_YEAR -> ui.text("pledges.page.period.half." + (from.getMonthValue() < 7 ? 1 : 2), years);
            case MONTHS, SEASON -> ui.month(YearMonth.from(from)) + " – " + ui.month(YearMonth.from(to));
            default -> ui.date(from) + " – " + ui.date(to);
        };
    }

    /** "En gång i månaden", in the pledge's words where it has some. */
    public Said howOften(Recurrence recurrence) {
        String text = recurrence.text();
        boolean onlyTheirs = recurrence.kind() == Recurrence.Kind.UNSPECIFIED;
        if (text != null && (ui.language() == Language.SV || onlyTheirs)) {
            return Said.theirs(ui, text);
        }
        return Said.ours(
                switch (recurrence.kind()) {
                    case COUNT_IN_PERIOD ->
                        ui.text(
                                recurrence.atLeast()
                                        ? "pledges.page.often.AT_LEAST"
                                        : "pledges.page.often.COUNT_IN_PERIOD",
                                number(recurrence.count()));
                    case EVERY_N_DAYS -> ui.text("pledges.page.often.EVERY_N_DAYS", number(recurrence.days()));
                    default -> ui.text("pledges.page.often." + recurrence.kind());
                });
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 1 : number;
    }
}
