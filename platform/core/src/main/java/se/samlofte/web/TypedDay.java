package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.tenancy.Language;

/**
 * A day as somebody typed it in three fields, right or wrong. A month may be a number or its name; nothing else is
 * guessed.
 */
public record TypedDay(String day, String month, String year) {

    public static final TypedDay EMPTY = new TypedDay("", "", "");

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST = 20;

    public static TypedDay of(@Nullable LocalDate day) {
        return day == null
                ? EMPTY
                : new TypedDay(
                        Integer.toString(day.getDayOfMonth()),
                        Integer.toString(day.getMonthValue()),
                        Integer.toString(day.getYear()));
    }

    /** @param name of the fields, which end in -dag, -manad and -ar */
    public static TypedDay of(HttpServletRequest request, String name) {
        return new TypedDay(
                typed(request, name + "-dag"), typed(request, name + "-manad"), typed(request, name + "-ar"));
    }

    private static String typed(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        return typed == null ? "" : typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    public boolean isBlank() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }

    /** Empty when it is no day; a year has four digits. */
    public Optional<LocalDate> date() {
        try {
            return day.strip().matches("[0-9]{1,2}") && year.strip().matches("[0-9]{4}")
                    ? monthNumber().map(number -> LocalDate.of(number(year), number, number(day)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> monthNumber() {
        String typed = month.strip().toLowerCase(Locale.ROOT);
        if (typed.matches("[0-9]{1,2}")) {
            return Optional.of(number(typed));
        }
        return typed.length() < SHORTEST_NAME
                ? Optional.empty()
                : Arrays.stream(Month.values())
                        .filter(month -> isCalled(month, typed))
                        .findFirst()
                        .map(Month::getValue);
    }

    private static boolean isCalled(Month month, String typed) {
        return List.of(Language.SV, Language.EN).stream()
                .anyMatch(language -> month.getDisplayName(TextStyle.FULL_STANDALONE, language.locale())
                        .toLowerCase(Locale.ROOT)
                        .startsWith(typed));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.strip());
    }
}
