package se.samlofte.pledges;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

/** What drafts and pledges are called now, for lines that tell of them by id. */
@Component
@Transactional(readOnly = true)
public class PledgeTitles {

    private final DraftRepository drafts;
    private final VersionRepository versions;

    PledgeTitles(DraftRepository drafts, VersionRepository versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /** Titles by draft, empty for one without; none for who may not read pledges. */
    public Map<UUID, String> ofDrafts(Set<UUID> ids) {
        return AccessScope.actor().may(PledgePermissions.READ) ? drafts.titlesOf(ids) : Map.of();
    }

    /** Titles of the newest versions by pledge id, such as "medborgarlofte-2024"; none for who may not read pledges. */
    public Map<String, String> ofPledges(Set<String> ids) {
        return AccessScope.actor().may(PledgePermissions.READ) ? versions.titlesOf(ids) : Map.of();
    }
}
