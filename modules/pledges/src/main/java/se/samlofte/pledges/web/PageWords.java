package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.samlofte.pledges.PartialDate;
import se.samlofte.pledges.PledgeView;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.TenantProfile;
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
        boolean over = pledge.isOver(today);
        PledgeWords said = new PledgeWords(ui, over, unit -> unit(frame.language(), frame.profile(), unit));
        return new PageWords(
                said,
                new PartyWords(ui, frame, said),
                new ProgressWords(ui, said, today),
                new StandingWords(ui, said, today),
                new CommitmentFacts(ui, said),
                new SituationWords(ui, said),
                new PledgeLinks(frame.tenant(), frame.language(), known),
                over);
    }

    /** A unit as the municipality names it in the page's language. */
    static String unit(Language language, TenantProfile profile, String unit) {
        return language == Language.SV
                ? unit
                : profile.departments().stream()
                        .filter(department -> department.name().equals(unit))
                        .flatMap(department -> Stream.ofNullable(department.nameEn()))
                        .findFirst()
                        .orElse(unit);
    }

    /** The key of a text that reads differently once the pledge's time has passed. */
    public String tense(String key) {
        return key + (over ? ".was" : ".is");
    }

    /** "Den skrevs under i januari 2016."; empty when it is not known. */
    public String signed(PartialDate date) {
        return date.value() == null
                ? ""
                : said.ui().text("pledges.page.agreement.signed." + date.precision(), said.date(date));
    }

    /** "Hösten 2020"; empty when it is not known. */
    public String date(PartialDate date) {
        return date.value() == null ? "" : Said.capital(said.date(date));
    }
}
