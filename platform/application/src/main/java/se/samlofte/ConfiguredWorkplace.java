package se.samlofte;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * A production installation, told by the program's own settings as environment variables or system properties:
 * {@code SAMLOFTE_DATABASE_URL}, {@code SAMLOFTE_DATABASE_PASSWORDS_OWNER} and so on.
 */
final class ConfiguredWorkplace implements Workplace {

    private final ConfigurableEnvironment settings = new StandardEnvironment();

    ConfiguredWorkplace() {
        ConfigurationPropertySources.attach(settings);
    }

    @Override
    public Optional<RunFile> running() {
        return Optional.ofNullable(settings.getProperty(Administration.DIRECTORY))
                .map(Path::of)
                .flatMap(RunFile::ofRunningProgram);
    }

    @Override
    public int withProgram(ProgramWork work) {
        try (ConfigurableApplicationContext program =
                SamlofteApplication.forOneCommand().run()) {
            return work.run(program);
        }
    }

    @Override
    public int withOwner(OwnerWork work) throws SQLException {
        TokenKey key = new TokenKey(setting("samlofte.database.token-key-id"), setting("samlofte.database.token-key"));
        try (Connection owner = DriverManager.getConnection(
                setting("samlofte.database.url"), "samlofte_owner", setting("samlofte.database.passwords.owner"))) {
            return work.run(owner, key);
        }
    }

    @Override
    public Path publishedTree() {
        return Path.of(setting("samlofte.publishing.directory"));
    }

    private String setting(String name) {
        String value = settings.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("inställningen " + name + " saknas.");
        }
        return value;
    }
}
