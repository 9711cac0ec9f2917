package se.samlofte.pledges;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.geography.ReferenceData;
import se.samlofte.pledges.reading.PledgeReader;
import se.samlofte.pledges.reading.Reading;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.TenantProfiles;

/**
 * Published pages become drafts: the page is read and kept beside a new draft, and a person takes over what was read
 * section by section. Nothing stands in the draft that nobody has taken, and nothing becomes public here.
 */
@Component
@Transactional
public class PledgeImports {

    private final PledgeDrafts drafts;
    private final DraftSourceRepository sources;
    private final TenantProfiles profiles;
    private final PledgeReader reader = new PledgeReader(ReferenceData.shipped());

    PledgeImports(PledgeDrafts drafts, DraftSourceRepository sources, TenantProfiles profiles) {
        this.drafts = drafts;
        this.sources = sources;
        this.profiles = profiles;
    }

    /**
     * Begins a draft from a page.
     *
     * @param token of the form; the same token again gives the draft that it began first
     * @param first what the draft holds before anything is taken over
     */
    public Draft start(UUID token, String page, PledgeDocument first) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        Draft draft = drafts.start(token, first);
        sources.add(draft.id(), storable(page.substring(0, Math.min(page.length(), PledgeReader.READ))));
        return draft;
    }

    /** Without what no database takes: the character zero, and halves of characters. */
    private static String storable(String page) {
        return new String(page.replace("\u0000", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** What a page says, without keeping anything. */
    @Transactional(readOnly = true)
    public Reading read(String page) {
        return reader.read(page);
    }

    @Transactional(readOnly = true)
    public Optional<DraftSource> find(UUID draft) {
        AccessScope.actor().require(PledgePermissions.READ);
        return sources.find(draft)
                .map(stored -> new DraftSource(draft, stored.page(), reader.read(stored.page()), stored.taken()));
    }

    /**
     * Takes sections over into the draft; one that was taken before is not taken again.
     *
     * @param sections their keys
     */
    public Saving take(UUID id, Set<String> sections) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        Optional<Draft> draft = drafts.find(id);
        Optional<DraftSource> source = find(id);
        if (draft.isEmpty() || source.isEmpty()) {
            return new Saving.Unknown();
        }
        Set<String> fresh = new LinkedHashSet<>(sections);
        fresh.retainAll(ReadSection.of(source.get().reading()).stream()
                .map(ReadSection::key)
                .collect(Collectors.toSet()));
        fresh.removeAll(source.get().taken());
        ReadDocument read = new ReadDocument(
                source.get().reading(),
                new ReadContacts(List.copyOf(profiles.current().contacts())));
        Saving saving = drafts.save(
                id, Basis.of(draft.get().version()), read.with(draft.get().document(), fresh));
        if (saving instanceof Saving.Saved) {
            Set<String> taken = new LinkedHashSet<>(source.get().taken());
            taken.addAll(fresh);
            sources.take(id, taken);
        }
        return saving;
    }
}
