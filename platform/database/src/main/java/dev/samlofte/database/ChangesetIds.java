package dev.samlofte.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The changesets that a module's formatted-SQL changelog declares, read without Liquibase: cheap enough for every start. */
final class ChangesetIds {

    private ChangesetIds() {}

    static List<String> of(Changelogs changelogs, String module) {
        String path = changelogs.path(module);
        try (InputStream in = changelogs.classPath().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("--changeset "))
                    .map(line -> line.substring("--changeset ".length()).split("\\s+", 2)[0])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
