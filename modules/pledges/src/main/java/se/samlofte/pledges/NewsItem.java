package se.samlofte.pledges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * News about a pledge.
 *
 * @param earlier what an earlier item told
 * @param commitments ids of the commitments it tells of
 */
public record NewsItem(
        String id,
        String title,
        String lead,
        @Nullable String text,
        PartialDate published,
        @Nullable String earlier,
        List<String> commitments,
        List<Quotation> quotations,
        List<Picture> pictures) {

    public NewsItem {
        commitments = Lists.orEmpty(commitments);
        quotations = Lists.orEmpty(quotations);
        pictures = Lists.orEmpty(pictures);
    }

    public enum Form {
        REPORTED,
        DIRECT
    }

    /** What a role said; word for word only when the speaker has approved it. */
    public record Quotation(String role, Party.Kind organisation, Form form, String text, boolean approved) {}

    /** @param alt what it shows, for those who do not see it */
    public record Picture(String caption, String alt) {}
}
