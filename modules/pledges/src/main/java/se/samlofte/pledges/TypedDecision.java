package se.samlofte.pledges;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When something was decided, as somebody typed it: a date, or the season it was decided for ("sommaren 2021"). */
record TypedDecision(String typed) {

    private static final Map<String, String> SEASONS =
            Map.of("vintern", "WINTER", "våren", "SPRING", "sommaren", "SUMMER", "hösten", "AUTUMN");
    private static final int WORD_AND_YEAR = 2;

    Optional<PartialDate> date() {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (words.length == WORD_AND_YEAR && SEASONS.containsKey(words[0]) && words[1].matches("[0-9]{4}")) {
            return Optional.of(PartialDate.of(words[1] + "-" + SEASONS.get(words[0])));
        }
        return TypedDate.of(typed).map(TypedDate::partial);
    }

    /** The date as it is typed again. */
    static String of(PartialDate date) {
        String value = date.value();
        if (value == null) {
            return "";
        }
        if (date.precision() != PartialDate.Precision.SEASON) {
            return value;
        }
        return SEASONS.entrySet().stream()
                .filter(season -> value.endsWith(season.getValue()))
                .map(season -> season.getKey() + " " + value.substring(0, 4))
                .findFirst()
                .orElse(value);
    }
}
