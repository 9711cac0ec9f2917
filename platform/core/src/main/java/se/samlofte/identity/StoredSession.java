package se.samlofte.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session as the filter uses it, knowing what the database has of it. Holds one attribute: its content. */
final class StoredSession implements Session {

    private final MapSession session;
    private @Nullable String storedId;
    private SessionContent storedContent;
    private Instant storedAccess;

    private StoredSession(MapSession session, @Nullable String storedId, SessionContent storedContent) {
        this.session = session;
        this.storedId = storedId;
        this.storedContent = storedContent;
        this.storedAccess = session.getLastAccessedTime();
    }

    static StoredSession fresh(String id, Instant now, Duration idle) {
        return new StoredSession(at(new MapSession(id), now, now, idle), null, SessionContent.EMPTY);
    }

    static StoredSession stored(String id, SessionContent content, Instant created, Instant access, Duration idle) {
        MapSession session = at(new MapSession(id), created, access, idle);
        session.setAttribute(Sessions.CONTENT, content);
        return new StoredSession(session, id, content);
    }

    private static MapSession at(MapSession session, Instant created, Instant access, Duration idle) {
        session.setCreationTime(created);
        session.setLastAccessedTime(access);
        session.setMaxInactiveInterval(idle);
        return session;
    }

    /** Id under which the database knows it; absent while it does not. */
    @Nullable
    String storedId() {
        return storedId;
    }

    SessionContent content() {
        SessionContent content = session.getAttribute(Sessions.CONTENT);
        return content == null ? SessionContent.EMPTY : content;
    }

    boolean isWorthStoring() {
        return storedId != null || !content().equals(SessionContent.EMPTY);
    }

    boolean differs(Duration accessPrecision) {
        return !getId().equals(storedId)
                || !content().equals(storedContent)
                || storedAccess.plus(accessPrecision).isBefore(getLastAccessedTime());
    }

    void isStored() {
        storedId = getId();
        storedContent = content();
        storedAccess = getLastAccessedTime();
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        String id = SecretTokens.next();
        session.setId(id);
        return id;
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    /** @throws IllegalArgumentException for anything but our own record: nothing else can be read back */
    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (!name.equals(Sessions.CONTENT) || !(value == null || value instanceof SessionContent)) {
            throw new IllegalArgumentException("A session holds its content and nothing else, not " + name);
        }
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
        session.setLastAccessedTime(lastAccessedTime);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
