package se.samlofte.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;

/**
 * A municipality's logo as a file of its site. The content's hash is in the name, so that a changed logo shows at once.
 *
 * @param path such as {@code /heby/logotyp-1a2b3c4d5e6f.svg}
 */
public record LogoFile(String path, byte[] svg) {

    private static final int HASH_BYTES = 6;

    public static Optional<LogoFile> of(Tenant tenant, TenantProfile profile) {
        return Optional.ofNullable(profile.logo())
                .map(logo -> new LogoFile("/" + tenant.slug() + "/logotyp-" + hash(logo.svg()) + ".svg", logo.svg()));
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
