package se.samlofte.pledges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a pledge says, word by word, in one written form: JSON without blanks, names in alphabetical order, texts in
 * Unicode's NFC, nothing that is empty. Not in it: what changes while a pledge lives (occurrences, statuses, news,
 * follow-ups), whom to ask and where to follow, and what the program gave names to. Two pledges that promise the same
 * have the same hash.
 */
record Wording(String text) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    /** Of the document as a whole: not wording. */
    private static final Set<String> AROUND = Set.of(
            "status",
            "version",
            "example",
            "followUps",
            "news",
            "channels",
            "contacts",
            "feedback",
            "reporting",
            "pictures",
            "corrections",
            "joint");

    /** Of any row: names the program gave, and what is known of how it goes. */
    private static final Set<String> LIVING = Set.of(
            "id",
            "declared",
            "declaredBy",
            "deviation",
            "occurrences",
            "planned",
            "results",
            "values",
            "answers",
            "tie");

    static Wording of(PledgeFile file) {
        ObjectNode tree = JSON.valueToTree(file);
        AROUND.forEach(tree::remove);
        tree.path("commitments").forEach(Wording::withoutLink);
        tree.path("focusAreas").forEach(area -> area.path("commitments").forEach(Wording::withoutLink));
        return new Wording(JSON.writeValueAsString(canonical(tree)));
    }

    /** What a commitment continues is linked when another pledge's is moved here, long after the words were agreed. */
    private static void withoutLink(JsonNode commitment) {
        ((ObjectNode) commitment).remove("continues");
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isString()) {
            return StringNode.valueOf(Normalizer.normalize(node.asString(), Normalizer.Form.NFC));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = JSON.createArrayNode();
            array.forEach(element -> result.add(canonical(element)));
            return result;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode result = JSON.createObjectNode();
            Map<String, JsonNode> sorted = new TreeMap<>();
            object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            sorted.forEach((name, value) -> {
                JsonNode kept = canonical(value);
                boolean hidden = value.path("public").isBoolean()
                        && !value.path("public").booleanValue();
                boolean empty = kept.isNull() || (kept.isContainer() && kept.isEmpty());
                if (!LIVING.contains(name) && !hidden && !empty) {
                    result.set(name, kept);
                }
            });
            return result;
        }
        return node;
    }

    /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
    String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
