package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.List;
import se.samlofte.pledges.PartialDate;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.PledgeWords;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Ui;

/**
 * All the words that a pledge's page is written with.
 *
 * @param said those that are the same everywhere
 * @param over whether its time has passed
 */
public record PageWords(
        PledgeWords said,
        PartyWords parties,
        ProgressWords progress,
        StandingWords standing,
        CommitmentFacts facts,
        SituationWords situation,
        PledgeLinks links,
        boolean over) {

    /** @param known all published pledges, so that one can lead to another */
    static PageWords of(Ui ui, PageFrame frame, PledgeView pledge, List<PledgeView> known, LocalDate today) {
        PledgeWords said = new PledgeWords(ui);
        boolean over = isOver(pledge, today);
        return new PageWords(
                said,
                new PartyWords(ui, frame, said),
                new ProgressWords(ui, said, today, over),
                new StandingWords(ui, said, over),
                new CommitmentFacts(ui, said),
                new SituationWords(ui, said),
                new PledgeLinks(frame.tenant(), frame.language(), known),
                over);
    }

    static boolean isOver(PledgeView pledge, LocalDate today) {
        return pledge.period().endsBefore(today)
                || pledge.status() == PledgeView.Status.CLOSED
                || pledge.status() == PledgeView.Status.ARCHIVED;
    }

    /** "Hösten 2020"; empty when it is not known. */
    public String date(PartialDate date) {
        return date.value() == null ? "" : Said.capital(said.date(date));
    }
}
