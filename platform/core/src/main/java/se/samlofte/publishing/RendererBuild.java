package se.samlofte.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Number of the build that renders, growing with time: a newer program renders again what an older one left, and an
 * older one running beside it leaves that alone.
 */
final class RendererBuild {

    private static final long NUMBER = read();

    private RendererBuild() {}

    static long number() {
        return NUMBER;
    }

    private static long read() {
        Properties properties = new Properties();
        try (InputStream in = RendererBuild.class.getResourceAsStream("/samlofte-build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String number = properties.getProperty("number", "");
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 1;
    }
}
