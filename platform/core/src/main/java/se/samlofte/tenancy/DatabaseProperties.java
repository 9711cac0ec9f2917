package se.samlofte.tenancy;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and with which secrets the program speaks to it; prefix {@code samlofte.database}.
 *
 * @param url JDBC address
 * @param passwords a password for each of {@code platform}, {@code app}, {@code public}, {@code consented}
 * @param tokenKeyId short name of the key that signs tenant tokens
 * @param tokenKey the key, 32 bytes in hexadecimal; the database knows it too ({@code samlofte migrate})
 * @param poolSize most connections a role and instance holds
 */
@ConfigurationProperties("samlofte.database")
public record DatabaseProperties(
        String url,
        Map<String, String> passwords,
        String tokenKeyId,
        String tokenKey,
        @DefaultValue("10") int poolSize) {

    String password(DatabaseAccess access) {
        String role = access.name().toLowerCase(java.util.Locale.ROOT);
        String password = passwords.get(role);
        if (password == null) {
            throw new IllegalStateException("Missing setting: samlofte.database.passwords." + role);
        }
        return password;
    }

    @Override
    public String toString() {
        return "DatabaseProperties[url=" + url + "]";
    }
}
