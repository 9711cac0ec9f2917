package se.samlofte.audit;

import java.util.Map;

/**
 * Something that was done.
 *
 * @param action {@code module:verb}, such as {@code pledges:publish}
 * @param subjectKind of what it was done to, such as {@code pledge}
 * @param subjectId its id; for what has none, a word
 * @param details names of fields, ids, numbers; never personal data and never what somebody wrote
 */
public record Deed(String action, String subjectKind, String subjectId, Map<String, String> details) {

    public Deed {
        details = Map.copyOf(details);
    }

    public static Deed of(String action, String subjectKind, Object subjectId) {
        return new Deed(action, subjectKind, subjectId.toString(), Map.of());
    }

    public Deed with(String detail, Object value) {
        Map<String, String> more = new java.util.HashMap<>(details);
        more.put(detail, value.toString());
        return new Deed(action, subjectKind, subjectId, more);
    }
}
