package se.samlofte.onboarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import se.samlofte.identity.FreeText;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file that remembers on which line each value stands. Keys are in kebab-case. */
public final class YamlDocument {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final String name;
    private final String text;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> syntaxErrors = new ArrayList<>();

    private YamlDocument(String name, String text) {
        this.name = name;
        this.text = text;
        try {
            new Compose(LoadSettings.builder().build()).composeString(text).ifPresent(root -> index("", root));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            syntaxErrors.add(new Finding(
                            name,
                            line,
                            "Filen går inte att läsa som YAML. Kontrollera indrag, kolon och citattecken här.")
                    .hidingMore());
        }
    }

    /** @throws UncheckedIOException when the file cannot be read */
    public static YamlDocument read(Path file) {
        try {
            return new YamlDocument(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Filen går inte att läsa: " + file, e);
        }
    }

    public String name() {
        return name;
    }

    /** As it stands in the file, comments and all. */
    public String text() {
        return text;
    }

    /** The same document with each placeholder, such as {@code {year}}, replaced by a value without line breaks. */
    public YamlDocument replacing(String placeholder, String value) {
        return new YamlDocument(name, text.replace(placeholder, value));
    }

    /** Where the file stops being YAML, and words that stand twice. */
    public List<Finding> syntaxErrors() {
        return List.copyOf(syntaxErrors);
    }

    public JsonNode tree() {
        return MAPPER.readTree(text);
    }

    /** The document as a record; call only after it passed its schema. */
    public <T> T as(Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** A finding at the value with this JSON pointer, or at the nearest value around it. */
    public Finding finding(String pointer, String message) {
        return new Finding(name, lineOf(pointer), message);
    }

    /** Line, from 1, of the value at a JSON pointer such as {@code /colours/main}. */
    public int lineOf(String pointer) {
        String nearest = pointer;
        while (true) {
            Integer line = lines.get(nearest);
            if (line != null) {
                return line;
            }
            if (nearest.isEmpty()) {
                return 1;
            }
            nearest = nearest.substring(0, Math.max(0, nearest.lastIndexOf('/')));
        }
    }

    private void index(String pointer, Node node) {
        Optional<Mark> mark = node.getStartMark();
        lines.putIfAbsent(pointer, mark.map(Mark::getLine).orElse(0) + 1);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode key) {
                    String child = pointer + "/" + key.getValue();
                    int line = key.getStartMark().map(Mark::getLine).orElse(0) + 1;
                    if (lines.put(child, line) != null) {
                        syntaxErrors.add(new Finding(
                                        name,
                                        line,
                                        "”%s” står två gånger här. Ta bort det ena.".formatted(key.getValue()))
                                .hidingMore());
                    }
                    index(child, pair.getValueNode());
                }
            }
        } else if (node instanceof ScalarNode scalar) {
            List<String> marks = FreeText.disturbing(scalar.getValue());
            if (!marks.isEmpty()) {
                syntaxErrors.add(finding(
                        pointer,
                        "Texten har tecken som inte syns eller vänder läsriktningen: %s. Skriv om raden utan dem."
                                .formatted(String.join(", ", marks))));
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                index(pointer + "/" + i, sequence.getValue().get(i));
            }
        }
    }
}
