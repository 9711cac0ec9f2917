package se.samlofte.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;

/**
 * Sessions in PostgreSQL, so that any instance serves them. One query to find one; written only when its content
 * changed, or once a minute for its last use. A session ends an hour after its last use and twelve hours after it
 * began. Decision 0010 says why this is not Spring Session's own table.
 */
@Component
public class Sessions implements SessionRepository<Session> {

    /** Name of the one attribute. */
    public static final String CONTENT = "content";

    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration ACCESS_PRECISION = Duration.ofMinutes(1);

    private final SessionTableRepository repository;
    private final Clock clock;

    Sessions(SessionTableRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public Session createSession() {
        return StoredSession.fresh(SecretTokens.next(), clock.instant(), IDLE);
    }

    @Override
    public void save(Session session) {
        StoredSession stored = (StoredSession) session;
        if (stored.isWorthStoring() && stored.differs(ACCESS_PRECISION)) {
            AccessScope.run(Access.platform(), () -> repository.save(stored, expiry(stored)));
            stored.isStored();
        }
    }

    @Override
    public @Nullable Session findById(String id) {
        return AccessScope.<@Nullable StoredSession, RuntimeException>call(
                Access.platform(),
                () -> repository.find(id, clock.instant(), IDLE).orElse(null));
    }

    @Override
    public void deleteById(String id) {
        AccessScope.run(Access.platform(), () -> repository.delete(id));
    }

    /** Ends every session of an account. */
    public void endAll(UUID account) {
        AccessScope.run(Access.platform(), () -> repository.deleteOf(account));
    }

    /** Ends the sessions that an issuer says are over: one by its id, or all of an account. */
    public void endAt(String issuer, String sid) {
        AccessScope.run(Access.platform(), () -> repository.deleteAt(issuer, sid));
    }

    /** Removes what has expired. */
    public void sweep() {
        AccessScope.run(Access.platform(), () -> repository.deleteExpired(clock.instant()));
    }

    private static Instant expiry(StoredSession session) {
        Instant idle = session.getLastAccessedTime().plus(IDLE);
        Instant longest = session.getCreationTime().plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }
}
