package se.samlofte.web;

import java.util.List;
import java.util.Map;

/**
 * How a module tells in words what was typed in one of its forms. Asked when a form could not be taken, so that whoever
 * typed can copy it.
 */
public interface TypedWords {

    /** @param label of the field, as its form has it; empty where it has none */
    record Said(String label, String words) {}

    /**
     * In the order of the form, without empty fields.
     *
     * @param path below the workspace, such as "/personer/bjud-in"
     * @return nothing when the form is not the module's own
     */
    List<Said> of(String path, Map<String, String> fields, Ui ui);
}
