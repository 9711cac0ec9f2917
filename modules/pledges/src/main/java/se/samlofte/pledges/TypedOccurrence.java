package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Fault.Weight;

/**
 * An occurrence as somebody typed it; everything but the time may be empty.
 *
 * @param when a day or a month: 2026-12-05, 2026-12
 * @param onlyMonth "true" when of a day the month alone is meant
 * @param text what was done
 * @param place where, for residents to read; nothing for what is told only afterwards
 * @param times how many times; empty means once
 * @param reached how many people
 * @param note for the workspace alone
 * @param link address of what shows it, for the workspace alone
 * @param part id of the part it belongs to
 */
public record TypedOccurrence(
        String when,
        String onlyMonth,
        String text,
        String place,
        String times,
        String reached,
        String note,
        String link,
        String part) {

    static final int LONGEST_TEXT = 300;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_NOTE = 1000;
    static final int MOST_TIMES = 1000;
    static final int MOST_REACHED = 1_000_000;
    private static final Pattern LINK = Pattern.compile("https?://\\S{1,500}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    public TypedOccurrence {
        when = FreeText.clean(when).strip();
        onlyMonth = onlyMonth.strip();
        text = line(text);
        place = line(place);
        times = spaceless(times);
        reached = spaceless(reached);
        note = FreeText.clean(note).strip();
        link = FreeText.clean(link).strip();
        part = part.strip();
    }

    /** Just this day. */
    public static TypedOccurrence on(LocalDate day) {
        return new TypedOccurrence(day.toString(), "", "", "", "", "", "", "", "");
    }

    private static String line(String typed) {
        return FreeText.clean(typed).replace('\n', ' ').strip();
    }

    private static String spaceless(String typed) {
        return FreeText.clean(typed).replaceAll("[\\s\\u00a0]", "");
    }

    /** What is wrong with it for this commitment today. */
    List<Fault> faults(KeptCommitment commitment, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        whenFault(commitment, today).ifPresent(faults::add);
        tooLong("text", text, LONGEST_TEXT, faults);
        if (!place.isEmpty() && commitment.isToldAfterwards()) {
            faults.add(invalid("place", "place-kept"));
        }
        tooLong("place", place, LONGEST_PLACE, faults);
        number("times", times, 1, MOST_TIMES, faults);
        number("reached", reached, 0, MOST_REACHED, faults);
        tooLong("note", note, LONGEST_NOTE, faults);
        if (!link.isEmpty() && !LINK.matcher(link).matches()) {
            faults.add(invalid("link", "link"));
        }
        if (!part.isEmpty() && !commitment.parts().containsKey(part)) {
            faults.add(invalid("part", "part"));
        }
        return faults;
    }

    private Optional<Fault> whenFault(KeptCommitment commitment, LocalDate today) {
        if (when.isEmpty()) {
            return Optional.of(new Fault("when", "when-missing", List.of(), Weight.MISSING));
        }
        DayOrMonth read = read(commitment.isToldAfterwards());
        if (read == null) {
            return Optional.of(invalid("when", "when-unreadable"));
        }
        boolean ahead = read.wholeMonth()
                ? read.month().isAfter(YearMonth.from(today))
                : read.date().isAfter(today);
        if (ahead) {
            return Optional.of(invalid("when", commitment.isToldAfterwards() ? "when-kept" : "when-ahead"));
        }
        Period period = commitment.period();
        boolean within = period.includes(read.date()) || period.includes(read.lastDay());
        return within ? Optional.empty() : Optional.of(invalid("when", "when-outside"));
    }

    /** The time as it is stored; absent when it cannot be read. */
    @Nullable
    DayOrMonth read(boolean byMonth) {
        TypedDate typed = TypedDate.of(when).orElse(null);
        if (typed == null || typed.precision() == PartialDate.Precision.YEAR) {
            return null;
        }
        boolean month = byMonth || typed.precision() == PartialDate.Precision.MONTH || Typed.isYes(onlyMonth);
        return month ? DayOrMonth.of(YearMonth.from(typed.first())) : DayOrMonth.of(typed.first());
    }

    int howOften() {
        return times.isEmpty() ? 1 : Integer.parseInt(times);
    }

    @Nullable
    Integer people() {
        return reached.isEmpty() ? null : Integer.valueOf(reached);
    }

    private static void tooLong(String field, String value, int most, List<Fault> into) {
        if (value.length() > most) {
            into.add(new Fault(field, "long", List.of(most, value.length()), Weight.INVALID));
        }
    }

    private static void number(String field, String value, int least, int most, List<Fault> into) {
        if (value.isEmpty()) {
            return;
        }
        boolean sound =
                NUMBER.matcher(value).matches() && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        if (!sound) {
            into.add(new Fault(field, "number", List.of(least, most), Weight.INVALID));
        }
    }

    private static Fault invalid(String field, String rule) {
        return new Fault(field, rule, List.of(), Weight.INVALID);
    }
}
