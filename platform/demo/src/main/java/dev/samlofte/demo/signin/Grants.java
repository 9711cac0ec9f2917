package dev.samlofte.demo.signin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Codes and tokens that were given out, apart for each issuer: a code of one is unknown at another. The latest stay. */
final class Grants implements OAuth2AuthorizationService {

    private static final int KEPT_BY_ISSUER = 200;

    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    @Override
    public void save(OAuth2Authorization authorization) {
        here().save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        here().authorizations.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return here().authorizations.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return here().authorizations.findByToken(token, tokenType);
    }

    private Shelf here() {
        return shelves.computeIfAbsent(IssuerAddresses.currentWord(), word -> new Shelf());
    }

    private static final class Shelf {

        private final InMemoryOAuth2AuthorizationService authorizations = new InMemoryOAuth2AuthorizationService();
        private final Deque<String> order = new ArrayDeque<>();

        synchronized void save(OAuth2Authorization authorization) {
            if (authorizations.findById(authorization.getId()) == null) {
                order.addLast(authorization.getId());
            }
            authorizations.save(authorization);
            while (order.size() > KEPT_BY_ISSUER) {
                OAuth2Authorization oldest = authorizations.findById(order.removeFirst());
                if (oldest != null) {
                    authorizations.remove(oldest);
                }
            }
        }
    }
}
