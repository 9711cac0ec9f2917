package se.samlofte.meetings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in one of a page's forms, and what was typed there.
 *
 * @param at which form: its id on the page; empty when nothing is wrong
 * @param errors text key by field, in the order of the form
 */
public record Trouble(String at, Map<String, String> errors, Map<String, String> typed) {

    static final Trouble NONE = new Trouble("", Map.of(), Map.of());

    /** Text key of what is wrong with a field. */
    public @Nullable String error(String form, String field) {
        return at.equals(form) ? errors.get(field) : null;
    }

    /** What stands in a field: what was typed, or what is saved. */
    public String value(String form, String field, @Nullable String saved) {
        String stored = saved == null ? "" : saved;
        return at.equals(form) ? typed.getOrDefault(field, stored) : stored;
    }

    public boolean isAt(String form) {
        return at.equals(form);
    }
}
