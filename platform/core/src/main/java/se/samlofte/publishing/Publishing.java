package se.samlofte.publishing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

/** Where modules say that what residents may read has changed. */
@Component
public class Publishing {

    private final RevisionRepository revisions;

    Publishing(RevisionRepository revisions) {
        this.revisions = revisions;
    }

    /**
     * Has the current tenant's pages rendered again once the caller's transaction is committed; residents see the
     * change within a second. Needs app access.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contentChanged() {
        revisions.want(AccessScope.tenant());
    }
}
