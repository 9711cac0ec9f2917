package se.samlofte.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's own issuer, as its file says. Secrets and keys stand in neither: they are named, and come from the
 * program's surroundings ({@code samlofte.sign-in.secrets} and {@code .keys}).
 *
 * @param secretReference which secret proves who we are; absent with a key, and for a client without either
 * @param keyReference which private key does, better than a secret ({@code private_key_jwt})
 * @param leastAcr the authentication contexts that are strong enough; empty where any is
 * @param scopes to ask for beside {@code openid profile}
 * @param subjectClaim which claim names a person for ever, such as {@code sub} or {@code oid}
 * @param organisation whom the issuer has to vouch for, where it speaks for several organisations
 */
public record IssuerSettings(
        String issuer,
        String clientId,
        @Nullable String secretReference,
        @Nullable String keyReference,
        Set<String> leastAcr,
        Set<String> scopes,
        String subjectClaim,
        @Nullable Organisation organisation) {

    public static final String SUBJECT = "sub";

    /** @param number ten digits */
    public record Organisation(String claim, String number) {

        /** Whether the claim's value is the number, with or without hyphen and century. */
        boolean isIn(@Nullable String said) {
            if (said == null) {
                return false;
            }
            String digits = said.strip().replace("-", "");
            return digits.equals(number) || digits.equals("16" + number);
        }
    }

    public IssuerSettings {
        leastAcr = Set.copyOf(leastAcr);
        scopes = Set.copyOf(scopes);
        if (secretReference != null && keyReference != null) {
            throw new IllegalArgumentException("Either a secret or a key");
        }
    }
}
