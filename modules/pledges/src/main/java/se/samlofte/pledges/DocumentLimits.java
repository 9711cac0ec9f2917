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

    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("parties", 20),
            Map.entry("targetGroups", 20),
            Map.entry("areas", 20),
            Map.entry("commitments", 60),
            Map.entry("commitments.*.parties", 10),
            Map.entry("commitments.*.targetGroups", 10),
            Map.entry("commitments.*.parts", 10),
            Map.entry("goals", 60),
            Map.entry("goals.*.values", 20),
            Map.entry("sources", 40),
            Map.entry("signatories", 20),
            Map.entry("contacts", 20),
            Map.entry("channels", 20),
            Map.entry("notes", 20));

    private DocumentLimits() {}

    /** Most characters of a field; 0 where it is a choice or a number. */
    public static int characters(String field) {
        return CHARACTERS.getOrDefault(DocumentFields.pattern(field), 0);
    }

    /** Most rows of a list, by its name with or without rows: {@code commitments.brev.parts}. */
    public static int rows(String list) {
        return ROWS.getOrDefault(DocumentFields.pattern(list), 0);
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
        each(most, NAME, "district", "commitments.*.method", "commitments.*.project", "goals.*.unit");
        each(most, TITLE, "commitments.*.time.text", "commitments.*.place.name", "commitments.*.parts.*.place.name");
        each(most, TITLE, "commitments.*.parts.*.often", "commitments.*.parts.*.time", "goals.*.values.*.source");
        each(
                most,
                TITLE,
                "reporting.name",
                "notes.*.title",
                "targetGroups.*.text",
                "commitments.*.targetGroups.*.text");
        each(most, LINE, "commitments.*.basis", "commitments.*.continues.text", "continues.text", "goals.*.measure");
        each(most, TEXT, "commitments.*.problems", "commitments.*.messages", "commitments.*.parts.*.text");
        each(most, TEXT, "agreement.text", "reporting.text", "feedback", "notes.*.text");
        return Map.copyOf(most);
    }

    private static void each(Map<String, Integer> into, int most, String... fields) {
        for (String field : fields) {
            into.put(field, most);
        }
    }
}
