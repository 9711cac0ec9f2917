package se.samlofte.pledges.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Progress;
import se.samlofte.pledges.Standing;
import se.samlofte.pledges.Standing.Part;
import se.samlofte.web.StandingBar;
import se.samlofte.web.StandingPart;
import se.samlofte.web.StandingPart.Kind;
import se.samlofte.web.Ui;

/** How a pledge stands, as a sentence and as a bar. Both are counted, neither is typed. */
public record StandingWords(Ui ui) {

    /** Whether anybody has said how any commitment goes. */
    public boolean isKnown(Standing standing) {
        return standing.count(Part.NOT_STATED) < standing.total();
    }

    public StandingBar bar(Standing standing, boolean small) {
        return new StandingBar(
                sentence(standing),
                List.of(
                        part(Kind.KEPT, standing.count(Part.KEPT)),
                        part(Kind.PARTLY, standing.count(Part.PARTLY)),
                        part(Kind.MOVED, standing.count(Part.MOVED)),
                        part(Kind.MISSED, standing.count(Part.NOT_KEPT)),
                        part(Kind.COMING, standing.count(Part.ONGOING) + standing.count(Part.NOT_STARTED)),
                        part(Kind.UNKNOWN, standing.count(Part.NOT_STATED))),
                small);
    }

    /** "11 av 13 löften är hållna. 2 flyttas till 2022 på grund av pandemin." */
    public String sentence(Standing standing) {
        StringBuilder sentence = new StringBuilder(kept(standing));
        append(sentence, "pledges.page.standing.ongoing", standing.count(Part.ONGOING));
        append(sentence, "pledges.page.standing.missed", standing.count(Part.NOT_KEPT));
        for (Standing.Moved moved : standing.moved()) {
            sentence.append(' ').append(moved(moved));
        }
        return sentence.toString();
    }

    private String kept(Standing standing) {
        int kept = standing.count(Part.KEPT);
        int partly = standing.count(Part.PARTLY);
        if (kept == standing.total()) {
            return ui.text("pledges.page.standing.all", kept);
        }
        String key = kept == 0 ? "pledges.page.standing.none" : "pledges.page.standing.some";
        return ui.text(partly == 0 ? key : key + ".partly", kept, standing.total(), partly);
    }

    private void append(StringBuilder sentence, String key, int count) {
        if (count > 0) {
            sentence.append(' ').append(ui.text(key, count));
        }
    }

    private String moved(Standing.Moved moved) {
        String where = moved.toPeriod() == null
                ? ui.text("pledges.page.standing.moved", moved.count())
                : ui.text("pledges.page.standing.moved.to", moved.count(), moved.toPeriod());
        return where + because(moved.cause()) + ".";
    }

    private String because(Progress.@Nullable Cause cause) {
        return cause == null || cause == Progress.Cause.OTHER
                ? ""
                : " " + ui.text("pledges.page.because", ui.text("pledges.page.cause." + cause));
    }

    private StandingPart part(Kind kind, int count) {
        return new StandingPart(kind, count, ui.text("pledges.page.part." + kind, count));
    }
}
