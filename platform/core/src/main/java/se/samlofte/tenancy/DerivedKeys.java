package se.samlofte.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keys for other purposes than tenants' tokens, derived from the same secret: every instance has the same ones, nobody
 * has to configure them, and none tells anything of another.
 */
@Component
public class DerivedKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final DatabaseProperties properties;

    DerivedKeys(DatabaseProperties properties) {
        this.properties = properties;
    }

    /** HMAC-SHA256 of a text with the purpose's key. */
    public byte[] mac(String purpose, String text) {
        byte[] secret = HexFormat.of().parseHex(properties.tokenKey());
        return mac(mac(secret, "samlofte/" + purpose), text);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
