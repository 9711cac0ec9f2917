package dev.samlofte.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Remembers in a file what a step was last done with, so that a start with nothing new skips it. Kept inside the
 * database's own directory: gone when that is gone.
 */
final class Stamp {

    private final Path file;
    private final MessageDigest digest;

    Stamp(Path file) {
        this.file = file;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Stamp with(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    Stamp withResource(String name) {
        try (InputStream in = Stamp.class.getResourceAsStream(name)) {
            digest.update(in == null ? new byte[0] : in.readAllBytes());
            return with(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stamp withFilesBelow(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(each));
                with(directory.relativize(each).toString());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does the step unless it was done with the same things before. */
    void unlessDone(Runnable step) {
        String now = HexFormat.of().formatHex(digest.digest());
        try {
            if (Files.exists(file) && Files.readString(file).equals(now)) {
                return;
            }
            step.run();
            Files.writeString(file, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
