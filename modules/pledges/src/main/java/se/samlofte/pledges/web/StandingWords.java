package se.samlofte.pledges.web;

import java.util.List;
import se.samlofte.pledges.FollowUp;
import se.samlofte.pledges.Standing;
import se.samlofte.pledges.Standing.Part;
import se.samlofte.web.StandingBar;
import se.samlofte.web.StandingPart;
import se.samlofte.web.StandingPart.Kind;
import se.samlofte.web.Ui;

/** How a pledge stands, as a sentence and as a bar. Both are counted, neither is typed. */
public record StandingWords(Ui ui, PledgeWords said) {

    /** Whether anybody has said how any commitment goes. */
    public boolean isKnown(Standing standing) {
        return standing.count(Part.NOT_STATED) < standing.total();
    }

    /** Whether a report that says all or nearly all was kept stands beside a count that does not. */
    public boolean tellsLess(Standing standing, FollowUp report) {
        int kept = standing.count(Part.KEPT);
        return switch (report.outcome()) {
            case ALL_KEPT -> kept < standing.total();
            case NEARLY_ALL_KEPT -> kept * 2 <= standing.total();
            case PARTLY_KEPT, NOT_STATED -> false;
        };
    }

    public StandingBar bar(Standing standing, boolean small) {
        return new StandingBar(
                said.standing(standing) + ".",
                List.of(
                        part(Kind.KEPT, standing.count(Part.KEPT)),
                        part(Kind.PARTLY, standing.count(Part.PARTLY)),
                        part(Kind.MOVED, standing.count(Part.MOVED)),
                        part(Kind.MISSED, standing.count(Part.NOT_KEPT)),
                        part(Kind.COMING, standing.count(Part.ONGOING) + standing.count(Part.NOT_STARTED)),
                        part(Kind.UNKNOWN, standing.count(Part.NOT_STATED))),
                small);
    }

    private StandingPart part(Kind kind, int count) {
        String key = "pledges.page.part." + kind;
        return new StandingPart(kind, count, ui.text(said.over() && kind == Kind.COMING ? key + ".over" : key, count));
    }
}
