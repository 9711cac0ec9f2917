package se.samlofte.places;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.OneLine;
import se.samlofte.places.PlaceRegister.Entry;
import se.samlofte.places.PlaceRegister.Openness;
import se.samlofte.web.TypedText;

/**
 * A place as somebody typed it, with what is wrong in it.
 *
 * @param errors text key by field, in the order of the form
 * @param entry present when nothing is wrong
 */
public record PlaceForm(Typed typed, Map<String, String> errors, Optional<Entry> entry) {

    static final String NAME = "namn";
    static final String KIND = "slag";
    static final String AREA = "omrade";
    static final String OPENNESS = "vem";
    static final String REASON = "skal";
    private static final String KEY = "places.wrong.";
    private static final int LONGEST_REASON = 1000;

    /** What stands in the fields. */
    public record Typed(String name, String kind, String area, String openness, String reason) {

        static Typed of(Map<String, String> fields) {
            return new Typed(
                    fields.getOrDefault(NAME, ""),
                    fields.getOrDefault(KIND, ""),
                    fields.getOrDefault(AREA, ""),
                    fields.getOrDefault(OPENNESS, ""),
                    fields.getOrDefault(REASON, ""));
        }
    }

    static PlaceForm empty() {
        return new PlaceForm(new Typed("", "", "", Openness.BY_KIND.name(), ""), Map.of(), Optional.empty());
    }

    static PlaceForm of(Place place) {
        String area = place.area();
        Openness openness = place.open() == !place.kind().isInternalByDefault()
                ? Openness.BY_KIND
                : place.open() ? Openness.PUBLIC : Openness.INTERNAL;
        Typed typed = new Typed(place.name(), place.kind().name(), area == null ? "" : area, openness.name(), "");
        return new PlaceForm(typed, Map.of(), Optional.empty());
    }

    static PlaceForm of(Typed typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<String> name = OneLine.parse(typed.name(), Place.LONGEST_NAME);
        Optional<Place.Kind> kind = choice(Place.Kind.values(), typed.kind());
        Optional<String> area = OneLine.parse(typed.area(), Place.LONGEST_NAME);
        Optional<Openness> openness = choice(Openness.values(), typed.openness());
        String reason = TypedText.clean(typed.reason()).strip();
        note(errors, NAME, name.isPresent());
        note(errors, KIND, kind.isPresent());
        note(errors, AREA, area.isPresent() || typed.area().isBlank());
        note(errors, OPENNESS, openness.isPresent());
        note(errors, REASON, reason.length() <= LONGEST_REASON);
        if (!errors.isEmpty()) {
            return new PlaceForm(typed, errors, Optional.empty());
        }
        Entry entry = new Entry(
                name.orElseThrow(), kind.orElseThrow(), orNull(area), openness.orElseThrow(), blankToNull(reason));
        return new PlaceForm(typed, errors, Optional.of(entry));
    }

    /** The same with what the register found. */
    PlaceForm with(Iterable<Registering.Problem> problems) {
        Map<String, String> more = new LinkedHashMap<>(errors);
        problems.forEach(problem -> more.put(
                switch (problem) {
                    case NAME_TAKEN, OPENNESS_DIFFERS, NO_TARGET -> NAME;
                    case REASON_MISSING -> REASON;
                    case NOT_YOURS_TO_OPEN -> OPENNESS;
                },
                KEY + problem));
        return new PlaceForm(typed, more, entry);
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] values, String typed) {
        return Arrays.stream(values).filter(value -> value.name().equals(typed)).findFirst();
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void note(Map<String, String> errors, String field, boolean right) {
        if (!right) {
            errors.put(field, KEY + field);
        }
    }
}
