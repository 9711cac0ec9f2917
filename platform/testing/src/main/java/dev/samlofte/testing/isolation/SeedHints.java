package dev.samlofte.testing.isolation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;

/** Values that artifacts give for columns whose check constraints nobody can guess: {@code isolation/seeds.properties}. */
final class SeedHints {

    private final Properties hints = new Properties();

    /** Merges every such file on the class path. */
    static SeedHints onClassPath() {
        SeedHints all = new SeedHints();
        try {
            for (URL file :
                    Collections.list(SeedHints.class.getClassLoader().getResources("isolation/seeds.properties"))) {
                try (var in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    all.hints.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    Optional<String> value(String address, String column, TestTenant tenant, int n) {
        String key = address + "." + column;
        String hint = hints.getProperty(key + "." + n, hints.getProperty(key));
        return Optional.ofNullable(hint).map(text -> text.replace("{TEN}", tenant.canary())
                .replace("{ten}", tenant.slug())
                .replace("{n}", Integer.toString(n)));
    }
}
