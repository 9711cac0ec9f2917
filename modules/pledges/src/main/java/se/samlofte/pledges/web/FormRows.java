package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.web.FormFields.Press;

/** Adds, removes and moves rows of a document, as a form's buttons ask for. */
final class FormRows {

    private final Supplier<String> keys;

    /** @param keys makes keys for new rows */
    FormRows(Supplier<String> keys) {
        this.keys = keys;
    }

    /** @param row name of the row to come back to */
    record Pressed(PledgeDocument document, String row) {}

    Pressed apply(PledgeDocument document, Press press) {
        String list = press.list();
        if (!DocumentFields.isList(DocumentFields.pattern(list))) {
            return new Pressed(document, "");
        }
        return switch (press.kind()) {
            case ADD -> add(document, list, press.row());
            case REMOVE -> remove(document, list + "." + press.row());
            case UP -> up(document, list, press.row());
        };
    }

    private Pressed add(PledgeDocument document, String list, String area) {
        Map<String, String> fields = new LinkedHashMap<>(DocumentFields.of(document));
        String row = list + "." + keys.get();
        fields.put(row, "");
        if (list.equals("commitments")) {
            fields.put(row + ".kind", "ACTION");
            fields.put(row + ".area", area);
        } else if (list.equals("goals")) {
            fields.put(row + ".area", area);
        }
        return new Pressed(DocumentFields.document(fields), row);
    }

    private static Pressed remove(PledgeDocument document, String row) {
        Map<String, String> fields = new LinkedHashMap<>(DocumentFields.of(document));
        fields.keySet().removeIf(name -> name.equals(row) || name.startsWith(row + "."));
        return new Pressed(DocumentFields.document(fields), row.substring(0, row.lastIndexOf('.')));
    }

    /** Before the nearest row above it in the same focus area. */
    private static Pressed up(PledgeDocument document, String list, String key) {
        Map<String, String> fields = DocumentFields.of(document);
        String row = list + "." + key;
        List<String> rows = new ArrayList<>(fields.keySet().stream()
                .filter(name -> FieldWords.isRowOf(list, name))
                .toList());
        int at = rows.indexOf(row);
        for (int above = at - 1; above >= 0; above--) {
            if (Objects.equals(fields.get(rows.get(above) + ".area"), fields.get(row + ".area"))) {
                Collections.rotate(rows.subList(above, at + 1), 1);
                break;
            }
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        rows.forEach(name -> ordered.put(name, ""));
        ordered.putAll(fields);
        return new Pressed(DocumentFields.document(ordered), row);
    }
}
