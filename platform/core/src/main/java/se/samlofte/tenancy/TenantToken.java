package se.samlofte.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a database session may see: {@code v1.kid.kind.id.expiry.mac}, the mac an HMAC-SHA256 over all that
 * stands before it. {@code tenancy.verified_id} in the database checks it, so that a value smuggled in by SQL
 * injection opens nothing.
 */
final class TenantToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final String kid;
    private final SecretKeySpec key;
    private final Clock clock;

    TenantToken(String kid, String hexKey, Clock clock) {
        this.kid = kid;
        this.key = new SecretKeySpec(HexFormat.of().parseHex(hexKey), ALGORITHM);
        this.clock = clock;
    }

    String of(TenantId tenant) {
        long expiry = clock.instant().plus(LIFE).getEpochSecond();
        String payload = "v1." + kid + ".tenant." + tenant.value() + "." + expiry;
        return payload + "." + HexFormat.of().formatHex(mac(payload));
    }

    private byte[] mac(String payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("The tenant token cannot be signed", e);
        }
    }
}
