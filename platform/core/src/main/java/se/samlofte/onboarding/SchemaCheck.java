package se.samlofte.onboarding;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds YAML files against a JSON Schema (2020-12) and says in Swedish, line by line, what to mend. */
public final class SchemaCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CHOICE = Pattern.compile("^(.*/(oneOf|anyOf))(/[0-9]+(/.*)?)?$");

    private final JsonNode source;
    private final Schema schema;

    private SchemaCheck(JsonNode source) {
        this.source = source;
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(source);
    }

    /**
     * @param address on the class path, such as {@code /schema/pledge.schema.json}
     * @throws IllegalStateException when it is missing
     */
    public static SchemaCheck ofResource(String address) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(address)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + address);
            }
            return new SchemaCheck(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException when the schema cannot be read */
    public static SchemaCheck ofFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new SchemaCheck(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong, by line; a file that is no YAML has that one finding. Empty when all is well. */
    public List<Finding> check(YamlDocument document) {
        if (!document.syntaxErrors().isEmpty()) {
            return document.syntaxErrors();
        }
        return schema.validate(document.tree()).stream()
                .map(error -> finding(document, error).hidingMore())
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line).thenComparing(Finding::message))
                .toList();
    }

    private Finding finding(YamlDocument document, Error error) {
        SchemaFault fault = new SchemaFault(error, source);
        Optional<String> choice = choiceAround(fault);
        return choice.map(
                        pointer -> document.finding(fault.pointer(), fault.choice(pointer, pointer.endsWith("/oneOf"))))
                .orElseGet(() -> document.finding(fault.pointer(), fault.message()));
    }

    private static Optional<String> choiceAround(SchemaFault fault) {
        String rule = fault.rule() + "/" + fault.error().getKeyword();
        Matcher matcher = CHOICE.matcher(rule);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
