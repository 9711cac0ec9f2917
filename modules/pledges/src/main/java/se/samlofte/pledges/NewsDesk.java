package se.samlofte.pledges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.pledges.NewsDraft.State;
import se.samlofte.pledges.NewsOutcome.Done;
import se.samlofte.pledges.NewsOutcome.Refused;
import se.samlofte.pledges.NewsOutcome.Why;
import se.samlofte.pledges.NewsOutcome.Wrong;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.AccessScope;

/**
 * Where news are written and published. Whoever acts needs {@link PledgePermissions#WRITE} to write and to ask; then a
 * second person with {@link PledgePermissions#APPROVE} publishes, or whoever has {@link PledgePermissions#PUBLISH}.
 */
@Component
@Transactional
public class NewsDesk {

    private static final String NEWS = "news";
    private static final int MOST_PICTURES = 6;

    private final NewsRepository news;
    private final Publishing publishing;
    private final Trail trail;
    private final Clock clock;

    NewsDesk(NewsRepository news, Publishing publishing, Trail trail, Clock clock) {
        this.news = news;
        this.publishing = publishing;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param token of the form; the same token again gives the same item */
    public NewsDraft start(UUID token) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        return news.start(token);
    }

    /** Newest change first. */
    @Transactional(readOnly = true)
    public List<NewsDraft> all() {
        AccessScope.actor().require(PledgePermissions.READ);
        return news.drafts();
    }

    @Transactional(readOnly = true)
    public Optional<NewsDraft> find(UUID id) {
        AccessScope.actor().require(PledgePermissions.READ);
        return news.find(id);
    }

    /**
     * Saves what was typed, right or wrong; what waited has to be asked for again. Pictures keep their place; their
     * words are those typed.
     *
     * @param version the one the writer had
     */
    public NewsOutcome save(UUID id, int version, NewsDocument typed) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        NewsDraft there = news.lock(id).orElse(null);
        if (there == null) {
            return new Refused(Why.UNKNOWN);
        }
        if (there.version() != version) {
            return new Refused(Why.CHANGED);
        }
        State state = there.state() == State.WAITING ? State.DRAFT : there.state();
        news.save(there, typed.with(words(there.document().pictures(), typed.pictures())), state);
        return done(id);
    }

    private static List<NewsDocument.Shown> words(List<NewsDocument.Shown> kept, List<NewsDocument.Shown> typed) {
        return kept.stream()
                .map(picture -> typed.stream()
                        .filter(one -> one.id().equals(picture.id()))
                        .findFirst()
                        .map(one -> new NewsDocument.Shown(
                                picture.id(),
                                one.caption(),
                                one.photographer(),
                                one.alt(),
                                picture.width(),
                                picture.height(),
                                picture.ending()))
                        .orElse(picture))
                .toList();
    }

    /** Asks somebody else to publish. */
    public NewsOutcome ask(UUID id, int version) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        NewsDraft there = news.lock(id).orElse(null);
        NewsOutcome no = there == null ? new Refused(Why.UNKNOWN) : refusal(there, version);
        if (no != null || there == null) {
            return no == null ? new Refused(Why.UNKNOWN) : no;
        }
        if (there.state() == State.WAITING) {
            return new Refused(Why.NOT_NOW);
        }
        news.ask(id);
        trail.record(Deed.of("pledges:ask-news", NEWS, id).with("version", version));
        return done(id);
    }

    /** Publishes what is written, or publishes it anew. */
    public NewsOutcome publish(UUID id, int version) {
        NewsDraft there = news.lock(id).orElse(null);
        boolean alone = AccessScope.actor().may(PledgePermissions.PUBLISH);
        AccessScope.actor().require(alone ? PledgePermissions.PUBLISH : PledgePermissions.APPROVE);
        if (there == null) {
            return new Refused(Why.UNKNOWN);
        }
        NewsOutcome no = refusal(there, version);
        if (no != null) {
            return no;
        }
        if (!alone && !there.waitsFor(AccessScope.actor().requireAccount())) {
            return new Refused(there.state() == State.WAITING ? Why.OWN_QUESTION : Why.NOT_NOW);
        }
        String slug = there.slug();
        if (slug == null) {
            slug = RowIds.free(RowIds.word(there.document().title(), "nyhet"), news::isTaken);
        }
        news.publish(there, slug, today());
        publishing.contentChanged();
        trail.record(Deed.of("pledges:publish-news", NEWS, id).with("version", version));
        return done(id);
    }

    /** What has to be put right before anybody else reads it; absent when nothing has. */
    private static @org.jspecify.annotations.Nullable NewsOutcome refusal(NewsDraft there, int version) {
        if (there.version() != version) {
            return new Refused(Why.CHANGED);
        }
        List<Fault> faults =
                there.document().faults().stream().filter(Fault::blocks).toList();
        return faults.isEmpty() ? null : new Wrong(faults);
    }

    public NewsOutcome takeDown(UUID id) {
        AccessScope.actor().require(PledgePermissions.PUBLISH);
        NewsDraft there = news.lock(id).orElse(null);
        if (there == null) {
            return new Refused(Why.UNKNOWN);
        }
        if (there.slug() == null || there.state() == State.TAKEN_DOWN) {
            return new Refused(Why.NOT_NOW);
        }
        news.takeDown(id);
        publishing.contentChanged();
        trail.record(Deed.of("pledges:take-down-news", NEWS, id));
        return done(id);
    }

    /**
     * Adds a picture.
     *
     * @param sent the file as it came
     * @param words for it; what it shows has to be said
     */
    public NewsOutcome addPicture(UUID id, byte[] sent, NewsDocument.Shown words) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        NewsDraft there = news.lock(id).orElse(null);
        if (there == null) {
            return new Refused(Why.UNKNOWN);
        }
        List<Fault> faults = new ArrayList<>();
        if (words.alt().isEmpty()) {
            faults.add(new Fault("alt", "missing", List.of(), Fault.Weight.MISSING));
        }
        Optional<NewsPicture> picture = NewsPicture.read(sent);
        if (picture.isEmpty()) {
            faults.add(new Fault("file", "picture", List.of(), Fault.Weight.INVALID));
        }
        if (there.document().pictures().size() >= MOST_PICTURES) {
            faults.add(new Fault(
                    "file",
                    "too-many",
                    List.of(MOST_PICTURES, there.document().pictures().size() + 1),
                    Fault.Weight.INVALID));
        }
        if (!faults.isEmpty() || picture.isEmpty()) {
            return new Wrong(faults);
        }
        NewsPicture drawn = picture.get();
        List<NewsDocument.Shown> shown = new ArrayList<>(there.document().pictures());
        shown.add(new NewsDocument.Shown(
                news.addPicture(id, drawn),
                words.caption(),
                words.photographer(),
                words.alt(),
                drawn.width(),
                drawn.height(),
                drawn.ending()));
        news.save(there, there.document().with(shown), there.state() == State.WAITING ? State.DRAFT : there.state());
        return done(id);
    }

    /** Shows a picture no more; on the public page from the next publishing on. */
    public NewsOutcome removePicture(UUID id, UUID picture) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        NewsDraft there = news.lock(id).orElse(null);
        if (there == null
                || there.document().pictures().stream()
                        .noneMatch(one -> one.id().equals(picture))) {
            return new Refused(Why.UNKNOWN);
        }
        news.save(
                there,
                there.document()
                        .with(there.document().pictures().stream()
                                .filter(one -> !one.id().equals(picture))
                                .toList()),
                there.state() == State.WAITING ? State.DRAFT : there.state());
        return done(id);
    }

    /** A picture for staff, public or not. */
    @Transactional(readOnly = true)
    public Optional<byte[]> picture(UUID id, UUID picture) {
        return find(id).filter(draft -> draft.document().pictures().stream()
                        .anyMatch(one -> one.id().equals(picture)))
                .flatMap(draft -> news.picture(picture))
                .map(NewsPicture::content);
    }

    private NewsOutcome done(UUID id) {
        return new Done(news.find(id).orElseThrow());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }
}
