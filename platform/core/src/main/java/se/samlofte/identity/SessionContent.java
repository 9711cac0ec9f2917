package se.samlofte.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a session holds.
 *
 * @param pending newest first
 * @param csrf ties forms to this session
 * @param roles by tenant id, as at the last request: when they change the session gets a new id (ASVS 7.2.4)
 * @param notice what the next page says once, a text key
 */
public record SessionContent(
        @Nullable SignedIn signedIn,
        List<PendingSignIn> pending,
        @Nullable String csrf,
        Map<Integer, List<String>> roles,
        @Nullable String notice) {

    private static final int MOST_PENDING = 5;
    static final SessionContent EMPTY = new SessionContent(null, List.of(), null, Map.of(), null);

    public SessionContent {
        pending = pending == null ? List.of() : List.copyOf(pending);
        roles = roles == null ? Map.of() : Map.copyOf(roles);
    }

    public SessionContent withSignedIn(@Nullable SignedIn now) {
        return new SessionContent(now, pending, null, Map.of(), notice);
    }

    public SessionContent withPending(PendingSignIn begun) {
        List<PendingSignIn> more = new java.util.ArrayList<>(pending);
        more.addFirst(begun);
        return new SessionContent(signedIn, more.stream().limit(MOST_PENDING).toList(), csrf, roles, notice);
    }

    public SessionContent withoutPending(String state) {
        return new SessionContent(
                signedIn,
                pending.stream().filter(one -> !one.state().equals(state)).toList(),
                csrf,
                roles,
                notice);
    }

    public SessionContent withCsrf(@Nullable String token) {
        return new SessionContent(signedIn, pending, token, roles, notice);
    }

    public SessionContent withRoles(int tenant, List<String> now) {
        Map<Integer, List<String>> more = new java.util.HashMap<>(roles);
        more.put(tenant, now);
        return new SessionContent(signedIn, pending, csrf, more, notice);
    }

    public SessionContent withNotice(@Nullable String textKey) {
        return new SessionContent(signedIn, pending, csrf, roles, textKey);
    }
}
