package se.samlofte;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A day as a form's three fields send it. */
final class Days {

    private Days() {}

    static Map<String, String> fields(String name, LocalDate day) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(name + "-dag", Integer.toString(day.getDayOfMonth()));
        fields.put(name + "-manad", Integer.toString(day.getMonthValue()));
        fields.put(name + "-ar", Integer.toString(day.getYear()));
        return fields;
    }
}
