package se.samlofte.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samlofte.identity.OneLine;
import se.samlofte.web.TypedText;

/** Reads what somebody typed of a meeting, an item and a decision. */
final class MeetingForm {

    static final String KIND = "slag";
    static final String DAY = "dag";
    static final String TIME = "tid";
    static final String PLACE = "plats";
    static final String PARTICIPANTS = "deltagare";
    static final String TEXT = "text";
    static final String OWNER = "vem";
    static final String OWNER_TEXT = "vem-mer";
    static final String DUE = "senast";

    private static final String KEY = "meetings.wrong.";
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_TEXT = 1000;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private MeetingForm() {}

    /** A form's meaning, or what is wrong in it. */
    record Read<T>(Optional<T> entry, Trouble trouble) {}

    static Read<Meeting.Entry> meeting(String form, Map<String, String> typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Meeting.Kind> kind = choice(Meeting.Kind.values(), field(typed, KIND));
        Optional<LocalDate> day = day(field(typed, DAY));
        Optional<LocalTime> time = time(field(typed, TIME));
        Optional<String> place = OneLine.parse(field(typed, PLACE), LONGEST_LINE);
        String participants = lines(typed, PARTICIPANTS);
        note(errors, KIND, kind.isPresent());
        note(errors, DAY, day.isPresent());
        note(errors, TIME, time.isPresent() || field(typed, TIME).isBlank());
        note(errors, PLACE, place.isPresent() || field(typed, PLACE).isBlank());
        note(errors, PARTICIPANTS, participants.length() <= LONGEST_TEXT);
        if (!errors.isEmpty()) {
            return wrong(form, errors, typed);
        }
        return right(new Meeting.Entry(
                kind.orElseThrow(),
                day.orElseThrow(),
                time.orElse(null),
                place.orElse(null),
                participants.isEmpty() ? null : participants));
    }

    static Read<Decision.Entry> decision(String form, Map<String, String> typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        String text = lines(typed, TEXT);
        Optional<Decision.Owner> owner = choice(Decision.Owner.values(), field(typed, OWNER));
        Optional<String> more = OneLine.parse(field(typed, OWNER_TEXT), LONGEST_LINE);
        Optional<LocalDate> due = day(field(typed, DUE));
        note(errors, TEXT, !text.isEmpty() && text.length() <= Decision.LONGEST_TEXT);
        note(errors, OWNER, owner.isPresent());
        boolean nobodyNamed = owner.filter(Decision.Owner.OTHER::equals).isPresent() && more.isEmpty();
        note(
                errors,
                OWNER_TEXT,
                !nobodyNamed && (more.isPresent() || field(typed, OWNER_TEXT).isBlank()));
        note(errors, DUE, due.isPresent() || field(typed, DUE).isBlank());
        if (!errors.isEmpty()) {
            return wrong(form, errors, typed);
        }
        return right(new Decision.Entry(text, owner.orElseThrow(), more.orElse(null), due.orElse(null)));
    }

    static Read<String> title(String form, Map<String, String> typed) {
        return OneLine.parse(field(typed, TEXT), AgendaItem.LONGEST_TITLE)
                .map(MeetingForm::right)
                .orElseGet(() -> wrong(form, Map.of(TEXT, KEY + "punkt"), typed));
    }

    static Read<String> notes(String form, Map<String, String> typed) {
        String notes = lines(typed, TEXT);
        return notes.length() <= AgendaItem.LONGEST_NOTES
                ? right(notes)
                : wrong(form, Map.of(TEXT, KEY + "anteckningar"), typed);
    }

    static String field(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "");
    }

    private static String lines(Map<String, String> typed, String name) {
        return TypedText.clean(field(typed, name)).strip();
    }

    private static <T> Read<T> right(T entry) {
        return new Read<>(Optional.of(entry), Trouble.NONE);
    }

    private static <T> Read<T> wrong(String form, Map<String, String> errors, Map<String, String> typed) {
        return new Read<>(Optional.empty(), new Trouble(form, errors, typed));
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] values, String typed) {
        return Arrays.stream(values).filter(value -> value.name().equals(typed)).findFirst();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() >= EARLIEST_YEAR && day.getYear() < LATEST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip().replace('.', ':')));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void note(Map<String, String> errors, String field, boolean right) {
        if (!right) {
            errors.put(field, KEY + field);
        }
    }
}
