package se.samlofte.pledges;

import java.util.HashMap;
import java.util.Map;

/** The most that fields and lists may hold: what pledge.schema.json says where it does. */
public final class DocumentLimits {

    private static final int NAME = 100;
    private static final int TITLE = 200;
    private static final int LINE = 500;
    private static final int EMAIL = 254;
    private static final int TEXT = 4000;

    private static final Map<String, Integer> CHARACTERS = characters();

    private static final Map<String, Integer> ROWS = Map.of(
            "parties", 20,
            "areas", 20,
            "commitments", 60,
            "goals", 60,
            "sources", 40,
            "signatories", 20,
            "contacts", 20,
            "channels", 20);

    /** Who does one commitment. */
    static final int MAKERS = 10;

    private DocumentLimits() {}

    /** Most characters of a field; 0 where it is a choice or a number. */
    public static int characters(String field) {
        return CHARACTERS.getOrDefault(DocumentFields.pattern(field), 0);
    }

    /** Most rows of a list. */
    public static int rows(String list) {
        return ROWS.getOrDefault(list, 0);
    }

    private static Map<String, Integer> characters() {
        Map<String, Integer> most = new HashMap<>();
        each(most, TITLE, "title", "areas.*.title", "areas.*.expansion", "period.text", "commitments.*.often");
        each(most, TEXT, "summary", "purpose", "situation", "revision");
        each(most, TEXT, "commitments.*.text", "goals.*.text", "sources.*.text", "channels.*.text");
        each(most, LINE, "commitments.*.condition", "commitments.*.trigger", "correctionNote");
        each(most, NAME, "parties.*.unit", "parties.*.name", "signatories.*.role", "signatories.*.unit");
        each(most, NAME, "commitments.*.parties.*.unit", "commitments.*.parties.*.name", "signatories.*.name");
        each(most, NAME, "contacts.*.role", "contacts.*.hours");
        each(most, EMAIL, "contacts.*.email");
        return Map.copyOf(most);
    }

    private static void each(Map<String, Integer> into, int most, String... fields) {
        for (String field : fields) {
            into.put(field, most);
        }
    }
}
