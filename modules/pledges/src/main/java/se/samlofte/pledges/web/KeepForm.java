package se.samlofte.pledges.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Fault;
import se.samlofte.web.Ui;

/**
 * A form about what is kept: what was typed, and what is wrong with it.
 *
 * @param help the fields with a line of help below their label
 */
public record KeepForm(Ui ui, Map<String, String> values, List<Fault> faults, List<String> help) {

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field, String value) {
        return value(field).equals(value);
    }

    public String id(String field) {
        return "f-" + field;
    }

    public String label(String field) {
        return ui.text("pledges.keep.field." + field);
    }

    public @Nullable String hint(String field) {
        return help.contains(field) ? ui.text("pledges.keep.field." + field + ".help") : null;
    }

    public @Nullable String error(String field) {
        return of(field).map(this::sentence).orElse(null);
    }

    public String sentence(Fault fault) {
        return ui.text("pledges.keep.fault." + fault.rule(), fault.arguments().toArray());
    }

    public @Nullable String describedBy(String field) {
        String hint = hint(field) == null ? "" : id(field) + "-hint";
        String error = error(field) == null ? "" : id(field) + "-error";
        String both = (hint + " " + error).strip();
        return both.isEmpty() ? null : both;
    }

    private Optional<Fault> of(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }
}
