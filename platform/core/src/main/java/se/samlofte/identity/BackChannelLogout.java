package se.samlofte.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * An issuer's word that somebody signed out there (OpenID Connect Back-Channel Logout 1.0): ends our sessions that came
 * from the issuer's session, or all of its subject's. Each token is heard once, within two minutes of its making.
 */
@Component
public class BackChannelLogout {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final SignInClients clients;
    private final LazyClients registrations;
    private final TokenDecoders decoders;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Clock clock;
    private final Map<String, Instant> heard = new ConcurrentHashMap<>();

    BackChannelLogout(
            SignInClients clients,
            LazyClients registrations,
            TokenDecoders decoders,
            Accounts accounts,
            Sessions sessions,
            Clock clock) {
        this.clients = clients;
        this.registrations = registrations;
        this.decoders = decoders;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @return false when the token is not a logout token of this client's issuer; then nothing happens */
    public boolean heard(String clientId, String token) {
        Optional<SignInClient> client = clients.byId(clientId);
        if (client.isEmpty()) {
            return false;
        }
        try {
            Jwt logout = decoders.logoutTokens(registrations.lastingRegistration(client.get()))
                    .decode(token);
            return isLogout(logout) && isNew(client.get(), logout) && end(client.get(), logout);
        } catch (JwtException | IssuerUnreachableException e) {
            return false;
        }
    }

    private boolean isLogout(Jwt token) {
        Instant issued = token.getIssuedAt();
        return "logout+jwt".equalsIgnoreCase(String.valueOf(token.getHeaders().get("typ")))
                && token.getClaim("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map<?, ?>
                && !token.hasClaim("nonce")
                && token.getId() != null
                && issued != null
                && issued.plus(FRESH).isAfter(clock.instant());
    }

    private boolean isNew(SignInClient client, Jwt token) {
        heard.values().removeIf(at -> at.plus(FRESH.multipliedBy(2)).isBefore(clock.instant()));
        return heard.putIfAbsent(client.issuer() + " " + token.getId(), clock.instant()) == null;
    }

    private boolean end(SignInClient client, Jwt token) {
        String sid = token.getClaimAsString("sid");
        String subject = token.getClaimAsString(client.subjectClaim());
        if (sid != null) {
            sessions.endAt(client.issuer(), sid);
        } else if (subject != null) {
            accounts.find(client.owner(), client.issuer(), Objects.requireNonNull(subject))
                    .ifPresent(account -> sessions.endAll(account.id()));
        }
        return sid != null || subject != null;
    }
}
