package se.samlofte.pledges;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.samlofte.onboarding.YamlDocument;

/**
 * A pledge file with its lines and what it says.
 *
 * @param source as it stands, with its placeholder for the year
 */
record PledgeYaml(YamlDocument source, PledgeFile file) {

    /** Name within the tenant's folder, such as "current-year.yaml". */
    String name() {
        return String.valueOf(Path.of(source.name()).getFileName());
    }

    String sha256() {
        try {
            byte[] text = source.text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
