package dev.samlofte.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** Asks once for what visitors ask first, so that the start-up cache holds those classes too. */
final class Training {

    private static final List<String> PATHS =
            List.of("/", "/heby", "/heby/en", "/api/v1/api-info", "/api/v1/openapi.json", "/nothing-here");

    private Training() {}

    static void use(ConfigurableApplicationContext program, DemoSurroundings surroundings) {
        String address = "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port");
        PATHS.forEach(path -> ask(address + path));
        surroundings
                .firstQuestions(program.getEnvironment().getRequiredProperty("samlofte.base-url"))
                .forEach(Training::ask);
    }

    private static void ask(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setRequestProperty("Accept-Encoding", "gzip");
            try (InputStream in =
                    connection.getResponseCode() < 400 ? connection.getInputStream() : InputStream.nullInputStream()) {
                in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        }
    }
}
