package se.samlofte.pledges.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * News as a page shows it, whether written here or loaded with a pledge.
 *
 * @param slug its address
 * @param when in words; empty where it is not known
 * @param links to the promises it tells of
 */
public record NewsArticle(
        String slug,
        String title,
        String lead,
        String text,
        String when,
        String earlier,
        List<Quoted> quotes,
        List<Picture> pictures,
        List<PledgeLinks.Target> links) {

    /** @param reported in other words than the speaker's */
    public record Quoted(String role, String organisation, String text, boolean reported) {}

    /**
     * @param address absent for a picture that is only described
     * @param credit who took it, or what it is of
     */
    public record Picture(
            @Nullable String address, String alt, String caption, String photographer, int width, int height) {}
}
