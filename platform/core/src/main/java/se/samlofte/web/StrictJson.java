package se.samlofte.web;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.samlofte.identity.FreeText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads what callers send and takes nothing it does not know: no field that is not writable, no value of another kind,
 * no field twice, nothing deep, nothing after the end. Refusals name the fields, in our own words.
 */
final class StrictJson {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_NAMED = 50;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, textual -> textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .build();

    private StrictJson() {}

    static <T> T read(byte[] body, Class<T> type) {
        Unknown unknown = new Unknown();
        @Nullable T value;
        try {
            value = JSON.readerFor(type).withHandler(unknown).readValue(body);
        } catch (StreamConstraintsException e) {
            throw refused("The body is nested too deep, or has a name or a number that is too long.", List.of());
        } catch (InputCoercionException e) {
            throw refused("The body has a number that is too large" + place(e) + ".", List.of());
        } catch (StreamReadException e) {
            throw refused("The body is no JSON that can be read" + place(e) + ".", List.of());
        } catch (DatabindException e) {
            throw wrong(e);
        } catch (JacksonException e) {
            throw refused("The body is no JSON in UTF-8 that can be read.", List.of());
        }
        List<FieldFault> disturbing = disturbing(body);
        if (!disturbing.isEmpty()) {
            throw refused("The body has text with characters that readers cannot see or read.", disturbing);
        }
        if (!unknown.fields.isEmpty()) {
            throw refused(
                    "The body has fields that are not written here: " + String.join(", ", unknown.names()) + ".",
                    unknown.fields);
        }
        if (value == null) {
            throw refused("The body is empty. Send a JSON object.", List.of());
        }
        return value;
    }

    /** Texts with marks that would turn them round, hide in them or vanish; nothing is taken away in silence. */
    private static List<FieldFault> disturbing(byte[] body) {
        List<FieldFault> faults = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(body)) {
            while (parser.nextToken() != null && faults.size() < MOST_NAMED) {
                List<String> marks = parser.currentToken() == JsonToken.VALUE_STRING
                        ? FreeText.disturbing(parser.getString())
                        : List.of();
                if (!marks.isEmpty()) {
                    faults.add(new FieldFault(
                            path(parser.streamReadContext()),
                            "Leave out " + String.join(", ", marks)
                                    + ": such characters are invisible, turn text round or are no text."));
                }
            }
        }
        return faults;
    }

    private static RefusalException wrong(DatabindException fault) {
        String field = path(fault);
        if (field.isEmpty()) {
            return refused("The body is not one JSON object as the description shows it.", List.of());
        }
        return refused(
                "The field '" + field + "' has a value of the wrong kind.",
                List.of(new FieldFault(field, "Send the kind of value that the API's description shows.")));
    }

    private static String path(DatabindException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            @Nullable String name = step.getPropertyName();
            path.append(name == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + name);
        }
        return path.toString();
    }

    /** Such as {@code commitments[0].text}. */
    private static String path(@Nullable TokenStreamContext place) {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext at = place; at != null && !at.inRoot(); at = at.getParent()) {
            String step = at.inArray() ? "[" + at.getCurrentIndex() + "]" : FreeText.clean(at.currentName());
            path.insert(0, path.isEmpty() || path.charAt(0) == '[' ? step : step + ".");
        }
        return path.toString();
    }

    private static String place(JacksonException fault) {
        return fault.getLocation() == null
                ? ""
                : " (line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr() + ")";
    }

    private static RefusalException refused(String detail, List<FieldFault> errors) {
        return new RefusalException(HttpStatus.BAD_REQUEST, detail, errors);
    }

    /** Gathers the fields nobody knows, so that the caller hears of all of them at once. */
    private static final class Unknown extends DeserializationProblemHandler {

        private final List<FieldFault> fields = new ArrayList<>();
        private @Nullable JsonParser buffer;
        private boolean deeper;

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String name) {
            if (fields.size() < MOST_NAMED) {
                String around = path(objectIn(parser).getParent());
                String field = FreeText.clean(name);
                fields.add(new FieldFault(
                        around.isEmpty() ? field : around + "." + field,
                        "Leave it out: it is unknown, or not yours to set."));
            }
            parser.skipChildren();
            return true;
        }

        /**
         * The object that holds the unknown field. Those of one object come together, from a buffer that stands where
         * the first of them had its value: one deeper, when that was an object or a list.
         */
        private TokenStreamContext objectIn(JsonParser parser) {
            boolean inside = parser.currentToken().isStructStart();
            if (buffer != parser) {
                buffer = parser;
                deeper = inside;
            }
            TokenStreamContext at = parser.streamReadContext();
            TokenStreamContext start = inside ? at.getParent() : at;
            return deeper ? start.getParent() : start;
        }

        private List<String> names() {
            return fields.stream().map(FieldFault::field).collect(Collectors.toList());
        }
    }
}
