package se.samlofte.onboarding;

import com.networknt.schema.Error;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One fault the validator found, told in Swedish: what is wrong and what to write instead. */
record SchemaFault(Error error, JsonNode schema) {

    private static final String CONTAINS = "contains";
    private static final Map<String, String> TYPES = Map.of(
            "string", "text",
            "integer", "ett heltal",
            "number", "ett tal",
            "boolean", "true eller false",
            "array", "en lista, där varje rad börjar med bindestreck",
            "object", "flera fält, indragna under namnet",
            "null", "ingenting");

    /** Where the fault is: at the field that should not be there or asks for another, else at what misses one. */
    String pointer() {
        String at = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "additionalProperties", "dependentRequired" -> at + "/" + error.getProperty();
            default -> at;
        };
    }

    /** Where the rule stands in the schema, without its keyword. */
    String rule() {
        String fragment = String.valueOf(error.getSchemaLocation().getFragment());
        String last = fragment.substring(fragment.lastIndexOf('/') + 1);
        return last.equals(error.getKeyword()) || last.equals(CONTAINS)
                ? fragment.substring(0, fragment.length() - last.length() - 1)
                : fragment;
    }

    String message() {
        return switch (error.getKeyword()) {
            case "required" ->
                because("måste ”%s” finnas här.".formatted(error.getProperty()))
                        .orElseGet(
                                () -> "Här saknas ”%1$s”. Lägg till en rad ”%1$s: …”.".formatted(error.getProperty()));
            case "dependentRequired" -> dependentRequired();
            case "additionalProperties" -> unknownField();
            case "enum" -> notAllowed();
            case "const" ->
                because("måste ”%s” vara %s.".formatted(name(), text(error.getSchemaNode())))
                        .orElseGet(() -> "”%s” måste vara %s.".formatted(name(), text(error.getSchemaNode())));
            case "pattern" ->
                "”%s” har fel form. %s"
                        .formatted(text(error.getInstanceNode()), PatternHint.of(text(error.getSchemaNode())));
            case "format" -> wrongFormat();
            case "type" -> wrongType();
            case "minLength" -> "”%s” är tomt. Fyll i det eller ta bort raden.".formatted(name());
            case "minItems" ->
                because("måste ”%s” ha minst en rad.".formatted(name()))
                        .orElseGet(() -> "”%s” är tomt. Fyll i det eller ta bort raden.".formatted(name()));
            case "maxItems" ->
                because("ska ”%s” vara en tom lista: [].".formatted(name()))
                        .orElseGet(() -> "”%s” får ha högst %s rader.".formatted(name(), text(error.getSchemaNode())));
            case "maxLength" -> tooLong();
            case "minimum" -> "”%s” måste vara minst %s.".formatted(name(), text(error.getSchemaNode()));
            case "maximum" -> "”%s” får vara högst %s.".formatted(name(), text(error.getSchemaNode()));
            case "uniqueItems" -> "Samma värde står två gånger i ”%s”. Ta bort det ena.".formatted(name());
            case CONTAINS, "minContains" -> notContained();
            case "not" -> excluded();
            case "properties", "false" -> notHere();
            default -> "”%s” stämmer inte med hur filen ska se ut. Jämför med en annan kommuns fil.".formatted(name());
        };
    }

    /** One sentence for an {@code anyOf} or {@code oneOf} whose branches only demand fields. */
    String choice(String choicePointer, boolean exactlyOne) {
        String fields = StreamSupport.stream(schema.at(choicePointer).spliterator(), false)
                .flatMap(branch -> StreamSupport.stream(branch.path("required").spliterator(), false))
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
        return "Här ska %s av dessa finnas: %s.".formatted(exactlyOne ? "precis ett" : "minst ett", fields);
    }

    private Optional<String> because(String sentence) {
        return SchemaCondition.around(rule() + "/", schema)
                .map(condition -> condition.holds()
                        ? "När %s %s".formatted(condition.words(), sentence)
                        : "Om inte %s %s".formatted(condition.words(), sentence));
    }

    private String notHere() {
        return SchemaCondition.around(rule() + "/", schema)
                .map(condition -> (condition.holds()
                                ? "”%s” får inte finnas när %s. Ta bort det."
                                : "”%s” får bara finnas när %s. Ta bort det.")
                        .formatted(name(), condition.words()))
                .orElseGet(() -> "”%s” får inte finnas här. Ta bort det.".formatted(name()));
    }

    /** The validator names the field that is there as the property, and the missing one as its first argument. */
    private String dependentRequired() {
        return "”%1$s” behövs när ”%2$s” finns. Lägg till ”%1$s: …” eller ta bort ”%2$s”."
                .formatted(error.getArguments()[0], error.getProperty());
    }

    private String unknownField() {
        List<String> known = schema.at(rule() + "/properties").propertyNames().stream()
                .sorted()
                .toList();
        String field = String.valueOf(error.getProperty());
        return NearestWord.to(field, known)
                .map(nearest -> "Fältet ”%s” finns inte. Menade du ”%s”?".formatted(field, nearest))
                .orElseGet(() -> "Fältet ”%s” finns inte. Ta bort det, eller använd något av: %s."
                        .formatted(field, String.join(", ", known)));
    }

    private String notAllowed() {
        List<String> allowed = StreamSupport.stream(error.getSchemaNode().spliterator(), false)
                .map(SchemaFault::text)
                .toList();
        String value = text(error.getInstanceNode());
        String suggestion = NearestWord.to(value, allowed)
                .map(nearest -> " Menade du %s?".formatted(nearest))
                .orElse("");
        return "”%s” går inte att använda som ”%s”.%s Välj bland: %s."
                .formatted(value, name(), suggestion, String.join(", ", allowed));
    }

    private String wrongType() {
        String expected = text(error.getSchemaNode());
        JsonNode found = error.getInstanceNode();
        if (expected.equals("string") && found.isValueNode()) {
            return "”%s” ska vara text. Skriv värdet inom citattecken: \"%s\".".formatted(name(), text(found));
        }
        return "”%s” ska vara %s.".formatted(name(), TYPES.getOrDefault(expected, expected));
    }

    private String excluded() {
        String fields = StreamSupport.stream(
                        error.getSchemaNode().path("required").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(" och "));
        return fields.isEmpty()
                ? "”%s” är upptaget av programmet. Välj ett annat ord.".formatted(text(error.getInstanceNode()))
                : "%s kan inte stå tillsammans. Ta bort det ena.".formatted(fields);
    }

    private String notContained() {
        MissingEntry missing = new MissingEntry(schema.at(rule() + "/contains"), name());
        return because(missing.demanded()).orElseGet(missing::alone);
    }

    /** In the words of the pattern beside it where both see the same fault, so that it is told once. */
    private String wrongFormat() {
        String value = text(error.getInstanceNode());
        boolean date = text(error.getSchemaNode()).equals("date");
        if (date && value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return "”%s” är inget datum som finns. %s".formatted(value, PatternHint.DAY.words());
        }
        return "”%s” har fel form. %s".formatted(value, (date ? PatternHint.DAY : PatternHint.WEB).words());
    }

    private String tooLong() {
        String value = text(error.getInstanceNode());
        return "”%s” är för långt: %d tecken, men högst %s får plats. Korta texten."
                .formatted(name(), value.codePointCount(0, value.length()), text(error.getSchemaNode()));
    }

    private String name() {
        String[] words = pointer().split("/", -1);
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty() && !Character.isDigit(word.charAt(0)))
                .reduce((first, second) -> second)
                .orElse("filen");
    }

    static String text(JsonNode node) {
        return node.isValueNode() ? node.asString() : node.toString();
    }
}
