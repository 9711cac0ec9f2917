package se.samlofte.pledges.web;

import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.Happening;
import se.samlofte.web.Ui;

/** What happened, in a heading and a sentence. The pledge's own words stay Swedish. */
public record HappeningWords(Ui ui, PledgeWords said) {

    /** "Genomfört: Kommunen lagar trasiga lampor." */
    public String title(Happening happening) {
        CommitmentView commitment = happening.commitment();
        String text = happening.text();
        String about = commitment != null ? commitment.text() : text == null ? "" : text;
        return ui.text("pledges.happening." + happening.kind(), about);
    }

    /** "Medborgarlöfte 2026, oktober 2026: Lampor bytta på Storgatan." */
    public String sentence(Happening happening) {
        String when = said.date(happening.when());
        String text = happening.kind() == Happening.Kind.OCCURRENCE ? happening.text() : null;
        return text == null
                ? ui.text("pledges.happening.when", happening.pledge().title(), when)
                : ui.text("pledges.happening.when-what", happening.pledge().title(), when, Said.sentence(text));
    }
}
