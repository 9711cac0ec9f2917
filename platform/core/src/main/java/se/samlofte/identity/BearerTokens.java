package se.samlofte.identity;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Tenant;

/**
 * The API's tokens. A token is read by the keys of the issuer it names, and only when that issuer's people may work for
 * the municipality in the address.
 */
@Component
public class BearerTokens {

    private final SignInClients clients;
    private final LazyClients registrations;
    private final TokenDecoders decoders;
    private final Accounts accounts;

    BearerTokens(SignInClients clients, LazyClients registrations, TokenDecoders decoders, Accounts accounts) {
        this.clients = clients;
        this.registrations = registrations;
        this.decoders = decoders;
        this.accounts = accounts;
    }

    /** Tells whose token it is, among those whose issuers the tenant accepts. */
    public AuthenticationManager of(Tenant tenant) {
        return authentication -> account(tenant, ((BearerTokenAuthenticationToken) authentication).getToken());
    }

    private Authentication account(Tenant tenant, String token) {
        String issuer = issuerOf(token);
        SignInClient client = clients.accepted(tenant).stream()
                .filter(accepted -> accepted.issuer().equals(issuer))
                .findFirst()
                .orElseThrow(() -> refused("The token is from an issuer that does not speak for this municipality."));
        Jwt jwt = decode(client, token);
        IssuerSettings.Organisation organisation = client.organisation();
        if (organisation != null && !organisation.isIn(jwt.getClaimAsString(organisation.claim()))) {
            throw refused("The token vouches for another organisation than this municipality's.");
        }
        Optional<Account> account = Optional.ofNullable(jwt.getClaimAsString(client.subjectClaim()))
                .flatMap(subject -> accounts.find(client.owner(), client.issuer(), subject));
        return new SignedInAuthentication(
                account.orElseThrow(() -> refused("Nobody with this token has signed in here yet.")));
    }

    private Jwt decode(SignInClient client, String token) {
        try {
            return decoders.accessTokens(registrations.lastingRegistration(client))
                    .decode(token);
        } catch (JwtException e) {
            throw new InvalidBearerTokenException("The token is not valid.", e);
        } catch (IssuerUnreachableException e) {
            throw new InvalidBearerTokenException("The token cannot be checked: its issuer does not answer.", e);
        }
    }

    private static String issuerOf(String token) {
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return issuer == null ? "" : issuer;
        } catch (ParseException e) {
            throw new InvalidBearerTokenException("The token cannot be read.", e);
        }
    }

    private static InvalidBearerTokenException refused(String why) {
        return new InvalidBearerTokenException(why);
    }
}
