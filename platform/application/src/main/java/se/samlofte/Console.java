package se.samlofte;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command speaks.
 *
 * @param data standard output: only what {@code --json} asks for
 * @param people standard error: text and progress
 */
public record Console(PrintWriter data, PrintWriter people) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Console ofProcess() {
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    public void say(String text) {
        people.println(text);
    }

    /** Writes the value as one line of JSON. */
    public void json(Object value) {
        data.println(JSON.writeValueAsString(value));
    }
}
