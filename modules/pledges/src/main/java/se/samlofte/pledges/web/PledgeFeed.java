package se.samlofte.pledges.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.samlofte.pledges.Happening;
import se.samlofte.pledges.Period;
import se.samlofte.web.AtomFeed;

/** What happened, as a feed. @param base what stands before an address from the root */
record PledgeFeed(String base, PledgeDataAddresses addresses, HappeningWords words) {

    private static final int MOST = 100;
    /** While nothing has happened. */
    private static final Instant NEVER = Instant.EPOCH;

    /**
     * @param title of the feed
     * @param self from the root
     * @param page from the root
     */
    String xml(String title, String self, String page, List<Happening> newestFirst) {
        return new AtomFeed(
                        id(self),
                        addresses.language(),
                        title,
                        words.ui().text("pledges.feed.what", addresses.tenant().officialName()),
                        addresses.tenant().officialName(),
                        base + self,
                        base + page,
                        newestFirst.stream().limit(MOST).map(this::entry).toList())
                .xml(NEVER);
    }

    private AtomFeed.Entry entry(Happening happening) {
        String page = base + addresses.page(happening.pledge());
        return new AtomFeed.Entry(
                "urn:uuid:" + happening.id(addresses.tenant().slug().value()),
                words.title(happening),
                words.sentence(happening),
                happening.commitment() == null
                        ? page
                        : page + "#lofte-" + happening.commitment().id(),
                happening.when().date().atStartOfDay(Period.ZONE).toInstant());
    }

    private static String id(String self) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(self.getBytes(StandardCharsets.UTF_8));
    }
}
