package se.samlofte.onboarding;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The condition of an {@code if}, in words. A value is often wrong only because of one beside it, and the person needs
 * to hear of both.
 *
 * @param holds whether the fault comes from {@code then}, where the condition holds, or from {@code else}
 */
record SchemaCondition(String words, boolean holds) {

    private static final String THEN = "/then/";
    private static final String ELSE = "/else/";

    /** The innermost condition around this place of the schema. */
    static Optional<SchemaCondition> around(String schemaPointer, JsonNode schema) {
        int then = schemaPointer.lastIndexOf(THEN);
        int otherwise = schemaPointer.lastIndexOf(ELSE);
        if (then < 0 && otherwise < 0) {
            return Optional.empty();
        }
        JsonNode condition = schema.at(schemaPointer.substring(0, Math.max(then, otherwise)) + "/if");
        return words("", condition).map(words -> new SchemaCondition(words, then > otherwise));
    }

    private static Optional<String> words(String path, JsonNode condition) {
        for (Map.Entry<String, JsonNode> property : condition.path("properties").properties()) {
            String name = path + property.getKey();
            JsonNode wanted = property.getValue();
            if (wanted.has("const")) {
                return Optional.of(name + " är " + wanted.get("const").asString());
            }
            if (wanted.has("enum")) {
                return Optional.of(name + " är " + values(wanted.get("enum")));
            }
            Optional<String> inner = words(name + ".", wanted);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    private static String values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(" eller "));
    }
}
