package dev.samlofte.testing.isolation;

import dev.samlofte.database.ClusterSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tenant tokens, true and false ones. Written apart from the program's own signer, so that both must agree on
 * the form: {@code v1.kid.kind.id.expiry.mac}.
 */
public record TokenForge(String kid, String hexKey) {

    /** Signs as the program does. */
    public static TokenForge of(ClusterSecrets secrets) {
        return new TokenForge(secrets.tokenKeyId(), secrets.tokenKey());
    }

    /** A token that is good for an hour. */
    public String token(int tenant) {
        return token("tenant", tenant, Duration.ofHours(1));
    }

    public String token(String kind, int id, Duration life) {
        Instant expiry = InstantSource.system().instant().plus(life);
        return signed("v1." + kid + "." + kind + "." + id + "." + expiry.getEpochSecond());
    }

    /** Any text with a true mac after it. */
    public String signed(String payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hexKey), "HmacSHA256"));
            return payload + "." + HexFormat.of().formatHex(mac.doFinal(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
