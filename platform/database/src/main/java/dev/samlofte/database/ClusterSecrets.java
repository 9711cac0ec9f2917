package dev.samlofte.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords and token key of one embedded cluster, kept in a file that only its owner reads.
 * A production cluster takes the same values from its secret store instead.
 */
public final class ClusterSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties values;

    private ClusterSecrets(Properties values) {
        this.values = values;
    }

    /** Secrets that live as long as the process: for tests and code generation. */
    public static ClusterSecrets fresh() {
        Properties values = new Properties();
        values.setProperty("superuser", random());
        for (DatabaseRole role : DatabaseRole.values()) {
            values.setProperty(role.roleName(), random());
        }
        values.setProperty("token.kid", "k1");
        values.setProperty("token.key", random());
        return new ClusterSecrets(values);
    }

    /** Reads the file, or makes fresh secrets and writes them to it, readable by its owner only. */
    public static ClusterSecrets loadOrCreate(Path file) {
        try {
            if (Files.exists(file)) {
                Properties values = new Properties();
                try (var in = Files.newBufferedReader(file)) {
                    values.load(in);
                }
                return new ClusterSecrets(values);
            }
            ClusterSecrets secrets = fresh();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(file)) {
                secrets.values.store(out, "Samlofte, embedded database: keep private");
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException("Secrets of the embedded database: " + file, e);
        }
    }

    public String superuserPassword() {
        return values.getProperty("superuser");
    }

    public String password(DatabaseRole role) {
        return values.getProperty(role.roleName());
    }

    /** Short name of the token key, {@code [a-z0-9]{1,16}}. */
    public String tokenKeyId() {
        return values.getProperty("token.kid");
    }

    /** The token key, 32 bytes as 64 hexadecimal digits. */
    public String tokenKey() {
        return values.getProperty("token.key");
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
