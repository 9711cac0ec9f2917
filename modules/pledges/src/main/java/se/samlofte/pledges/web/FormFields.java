package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Basis;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.PledgeDocument;

/** What a form sent: the fields of a document in their order, and which button was pressed. */
final class FormFields {

    private static final String MAKERS = "commitments.*.parties.*.";
    private static final int MAKER_PARTS = 4;
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String[]> sent;

    FormFields(Map<String, String[]> sent) {
        this.sent = sent;
        sent.forEach((name, values) -> {
            if (values.length > 0) {
                fields.put(name, values[0]);
            }
        });
        leaveOutEmptyMakers();
    }

    /** Every commitment is shown with an empty line for one more; left empty it is nothing. */
    private void leaveOutEmptyMakers() {
        Map<String, Boolean> filled = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (DocumentFields.pattern(name).startsWith(MAKERS)) {
                filled.merge(makerOf(name), !value.isBlank(), Boolean::logicalOr);
            }
        });
        fields.keySet()
                .removeIf(name ->
                        DocumentFields.pattern(name).startsWith(MAKERS) && !filled.getOrDefault(makerOf(name), false));
    }

    private static String makerOf(String name) {
        return String.join(".", List.of(name.split("\\.")).subList(0, MAKER_PARTS));
    }

    PledgeDocument document() {
        return DocumentFields.document(fields);
    }

    /** The version the writer had; 0 when that is no number. */
    int version() {
        String typed = fields.getOrDefault("version", "");
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /**
     * What the writer had before them.
     *
     * @param goesOn whether the form is typed on in after this
     */
    Basis basis(boolean goesOn) {
        String window = text("window");
        return new Basis(version(), window.matches(UUID_FORM) ? UUID.fromString(window) : null, goesOn);
    }

    /** The fields of a comparison that are to be as the other has them. */
    List<String> taken() {
        List<String> taken = new ArrayList<>();
        sent.forEach((name, values) -> {
            if (name.startsWith("take:") && values.length > 0 && values[0].equals("theirs")) {
                taken.add(name.substring("take:".length()));
            }
        });
        return taken;
    }

    Optional<Press> press() {
        return Press.of(fields.get("do"));
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * A pressed button that changes rows.
     *
     * @param list such as {@code commitments}
     * @param row key; for ADD the key of the focus area, or empty
     */
    record Press(Kind kind, String list, String row) {

        enum Kind {
            ADD,
            REMOVE,
            UP
        }

        private static final int PARTS = 3;

        static Optional<Press> of(@Nullable String value) {
            if (value == null) {
                return Optional.empty();
            }
            String[] parts = value.split(":", -1);
            return parts.length == PARTS
                    ? kind(parts[0]).map(kind -> new Press(kind, parts[1], parts[2]))
                    : Optional.empty();
        }

        private static Optional<Kind> kind(String word) {
            return switch (word) {
                case "add" -> Optional.of(Kind.ADD);
                case "remove" -> Optional.of(Kind.REMOVE);
                case "up" -> Optional.of(Kind.UP);
                default -> Optional.empty();
            };
        }
    }
}
