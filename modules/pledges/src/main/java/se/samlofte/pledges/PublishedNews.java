package se.samlofte.pledges;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;

/** The current tenant's news and standing texts as everybody may read them, always with visitors' access. */
@Component
public class PublishedNews {

    private final NewsRepository news;
    private final TextBlockRepository blocks;

    PublishedNews(NewsRepository news, TextBlockRepository blocks) {
        this.news = news;
        this.blocks = blocks;
    }

    /** Newest first. */
    public List<PublishedNewsItem> all() {
        return AccessScope.call(Access.visitor(AccessScope.tenant()), news::published);
    }

    /** A public picture's bytes, read when they are asked for. */
    public Supplier<byte[]> picture(UUID id) {
        Access visitor = Access.visitor(AccessScope.tenant());
        return () -> AccessScope.<byte[], RuntimeException>call(
                visitor, () -> news.picture(id).map(NewsPicture::content).orElseThrow());
    }

    /** The municipality's standing texts, in the order they are shown. */
    public List<PledgeView.Note> texts() {
        return AccessScope.call(Access.visitor(AccessScope.tenant()), blocks::notes);
    }
}
