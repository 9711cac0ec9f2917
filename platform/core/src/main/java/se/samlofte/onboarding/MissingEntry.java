package se.samlofte.onboarding;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a list lacks, in words: a word, or an entry with a field that says so.
 *
 * @param wanted the schema's {@code contains}
 * @param list name of the list
 */
record MissingEntry(JsonNode wanted, String list) {

    /** As the second half of a sentence that begins with a condition. */
    String demanded() {
        return isWord()
                ? "måste ”%s” stå i listan ”%s”.".formatted(word(wanted), list)
                : "måste minst en i listan ”%s” ha %s.".formatted(list, fields());
    }

    /** As a sentence of its own. */
    String alone() {
        return isWord()
                ? "”%1$s” saknas i listan ”%2$s”. Lägg till %1$s.".formatted(word(wanted), list)
                : "Minst en i listan ”%s” måste ha %s.".formatted(list, fields());
    }

    private boolean isWord() {
        return wanted.has("const");
    }

    private String fields() {
        return wanted.path("properties").properties().stream()
                .map(field -> field(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String field(String name, JsonNode value) {
        return value.has("contains")
                ? "ordet %s i ”%s”".formatted(word(value.get("contains")), name)
                : name + ": " + word(value);
    }

    private static String word(JsonNode value) {
        return SchemaFault.text(value.path("const"));
    }
}
