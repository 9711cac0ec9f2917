package se.samlofte.pledges;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import se.samlofte.identity.FreeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as fields with names, in the order of the document: {@code title}, {@code period.from},
 * {@code commitments.brev.parties.p1.unit}. A row stands before its fields as a name of its own without a value:
 * {@code commitments.brev}. Forms, comparisons and messages use these names.
 */
public final class DocumentFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "[a-z0-9-]{1,60}";
    private static final String ANY = "*";

    /** Names of lists, wherever they stand. */
    private static final Set<String> LISTS = new LinkedHashSet<>();

    /** Every field there is, without rows: {@code commitments.*.text}. */
    private static final Set<String> KNOWN = new LinkedHashSet<>();

    static {
        read(PledgeDocument.class, "");
    }

    private DocumentFields() {}

    /** Every field with its value. */
    public static Map<String, String> of(PledgeDocument document) {
        Map<String, String> fields = new LinkedHashMap<>();
        JsonNode tree = JSON.valueToTree(document);
        tree.properties().forEach(field -> flatten(field.getKey(), field.getValue(), fields));
        return fields;
    }

    /** The document of such fields. Unknown names are left out, values cleaned; rows stand in the order they come. */
    public static PledgeDocument document(Map<String, String> fields) {
        ObjectNode root = JSON.createObjectNode();
        fields.forEach((name, value) -> {
            if (KNOWN.contains(pattern(name))) {
                put(root, name.split("\\."), FreeText.clean(value));
            }
        });
        return JSON.treeToValue(withLists(root), PledgeDocument.class);
    }

    /** The same with clean values, and with a key on every row. */
    public static PledgeDocument normal(PledgeDocument document) {
        return document(of(document));
    }

    /** The name without rows: {@code commitments.*.text}. */
    public static String pattern(String name) {
        StringBuilder pattern = new StringBuilder();
        boolean isKey = false;
        for (String part : name.split("\\.", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".").append(isKey && part.matches(KEY) ? ANY : part);
            isKey = !isKey && LISTS.contains(part);
        }
        return pattern.toString();
    }

    /** The row that a field stands in, such as {@code commitments.brev}; empty outside rows. */
    public static String row(String name) {
        String pattern = pattern(name);
        int at = pattern.indexOf(ANY);
        if (at < 0) {
            return "";
        }
        int start = pattern.substring(0, at).length();
        int end = name.indexOf('.', start);
        return end < 0 ? name : name.substring(0, end);
    }

    private static void flatten(String name, JsonNode node, Map<String, String> into) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String at = name + "." + key(node.get(i), i);
                into.put(at, "");
                flatten(at, node.get(i), into);
            }
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !field.getKey().equals("key"))
                    .forEach(field -> flatten(name + "." + field.getKey(), field.getValue(), into));
        } else {
            into.put(name, node.isNull() ? "" : node.asString());
        }
    }

    /** A row that came without a usable key gets one by its place. */
    private static String key(JsonNode row, int place) {
        String key = row.path("key").asString("");
        return key.matches(KEY) ? key : "r" + (place + 1);
    }

    private static void put(ObjectNode root, String[] parts, String value) {
        ObjectNode at = root;
        for (int i = 0; i < parts.length - 1; i++) {
            at = at.path(parts[i]).isObject() ? (ObjectNode) at.path(parts[i]) : at.putObject(parts[i]);
        }
        String last = parts[parts.length - 1];
        if (parts.length > 1 && LISTS.contains(parts[parts.length - 2])) {
            if (!at.path(last).isObject()) {
                at.putObject(last);
            }
        } else {
            at.put(last, value);
        }
    }

    private static ObjectNode withLists(ObjectNode node) {
        ObjectNode result = JSON.createObjectNode();
        node.properties().forEach(field -> {
            if (LISTS.contains(field.getKey())) {
                ArrayNode rows = result.putArray(field.getKey());
                field.getValue().properties().forEach(row -> {
                    ObjectNode made = withLists((ObjectNode) row.getValue());
                    made.put("key", row.getKey());
                    rows.add(made);
                });
            } else {
                result.set(
                        field.getKey(),
                        field.getValue().isObject() ? withLists((ObjectNode) field.getValue()) : field.getValue());
            }
        });
        return result;
    }

    /** Fields and lists are the components of the records. */
    private static void read(Class<?> type, String prefix) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + component.getName();
            if (component.getGenericType() instanceof ParameterizedType list) {
                LISTS.add(component.getName());
                KNOWN.add(name + "." + ANY);
                read((Class<?>) list.getActualTypeArguments()[0], name + "." + ANY + ".");
            } else if (component.getType().isRecord()) {
                read(component.getType(), name + ".");
            } else if (!component.getName().equals("key")) {
                KNOWN.add(name);
            }
        }
    }

    /** Every field there is, without rows: {@code commitments.*.text}. */
    public static Set<String> known() {
        return Collections.unmodifiableSet(KNOWN);
    }

    /** Whether a name without rows is one of a list, such as {@code commitments.*.parts}. */
    public static boolean isList(String pattern) {
        return KNOWN.contains(pattern + "." + ANY);
    }
}
