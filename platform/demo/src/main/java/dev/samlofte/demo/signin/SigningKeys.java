package dev.samlofte.demo.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A signing key for each issuer, so that what one has signed never verifies at another. They live in the data directory,
 * in a file that only its owner reads, so that tokens outlive a restart.
 */
public final class SigningKeys {

    private static final int BITS = 2048;

    /** By the issuer's path word, which begins the key's id. */
    private final Map<String, RSAKey> keys;

    private SigningKeys(Collection<? extends JWK> keys) {
        this.keys =
                keys.stream().map(JWK::toRSAKey).collect(Collectors.toMap(SigningKeys::issuerOf, Function.identity()));
    }

    /** What the file holds; empty when there is none. */
    public static Optional<SigningKeys> load(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(new SigningKeys(JWKSet.load(file.toFile()).getKeys()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("Not a file of signing keys: " + file, e);
        }
    }

    /** What the file holds, and fresh keys, written to it, for issuers that have none there. */
    public static SigningKeys loadOrCreate(Path file, Collection<String> issuers) {
        Map<String, RSAKey> known = load(file).map(keys -> keys.keys).orElse(Map.of());
        List<JWK> keys = issuers.parallelStream()
                .<JWK>map(issuer -> known.getOrDefault(issuer, null) instanceof RSAKey key ? key : generate(issuer))
                .toList();
        if (!known.keySet().containsAll(issuers)) {
            write(file, new JWKSet(keys));
        }
        return new SigningKeys(keys);
    }

    /** The issuer's key with its private half. */
    public Optional<RSAKey> of(String issuer) {
        return Optional.ofNullable(keys.get(issuer));
    }

    private static String issuerOf(RSAKey key) {
        String id = key.getKeyID();
        return id.substring(0, id.lastIndexOf('.'));
    }

    private static RSAKey generate(String issuer) {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            String id = issuer + "." + key.computeThumbprint().toString().substring(0, 8);
            return new RSAKey.Builder(key).keyID(id).build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, JWKSet keys) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, keys.toString(false));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
