package dev.samlofte.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sign-in server and the mail catcher of one data directory, started once for all tests. */
record Around(DataDirectory data, DemoSurroundings surroundings) {

    static final Path TENANTS = Path.of(System.getProperty("samlofte.checkout"), "tenants");

    /** No program listens there; nothing here asks it. */
    static final int PROGRAM_PORT = 8080;

    static final Around IT = start();

    int mailPort() {
        return surroundings.mailPort();
    }

    String base() {
        return surroundings.signInBase();
    }

    String issuer(String word) {
        return base() + "/" + word;
    }

    private static Around start() {
        try {
            DataDirectory data = new DataDirectory(Files.createTempDirectory("samlofte-around"));
            DemoSurroundings surroundings = DemoSurroundings.startBeside(data, TENANTS, PROGRAM_PORT);
            surroundings.settings();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                surroundings.close();
                data.clear();
            }));
            return new Around(data, surroundings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
