package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.List;
import se.samlofte.pledges.PledgeView;
import se.samlofte.tenancy.Language;
import se.samlofte.web.ContactCard;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Ui;

/** All the words that a pledge's page is written with. */
public record PageWords(
        PartyWords parties,
        TimeWords times,
        ProgressWords progress,
        StandingWords standing,
        CommitmentFacts facts,
        SituationWords situation,
        PledgeLinks links,
        boolean over) {

    /** @param known all published pledges, so that one can lead to another */
    static PageWords of(Ui ui, PageFrame frame, PledgeView pledge, List<PledgeView> known, LocalDate today) {
        PartyWords parties = new PartyWords(ui, frame);
        TimeWords times = new TimeWords(ui, today);
        boolean over = isOver(pledge, today);
        return new PageWords(
                parties,
                times,
                new ProgressWords(ui, parties, times, over),
                new StandingWords(ui),
                new CommitmentFacts(ui, parties, times),
                new SituationWords(ui, times),
                new PledgeLinks(frame.tenant(), frame.language(), known),
                over);
    }

    static boolean isOver(PledgeView pledge, LocalDate today) {
        return pledge.period().endsBefore(today)
                || pledge.status() == PledgeView.Status.CLOSED
                || pledge.status() == PledgeView.Status.ARCHIVED;
    }

    /** Those to ask about the pledge. */
    public List<ContactCard> contacts(PledgeView pledge) {
        return pledge.surroundings().contacts().stream()
                .map(contact -> new ContactCard(
                        contact.role(),
                        parties.organisation(contact.organisation(), null),
                        contact.email(),
                        contact.phone(),
                        contact.hours(),
                        true))
                .map(this::inPageLanguage)
                .toList();
    }

    /** The municipality's own contacts have their roles in English; the same mailbox is the same contact. */
    private ContactCard inPageLanguage(ContactCard card) {
        if (parties.ui().language() == Language.SV) {
            return card;
        }
        return parties.frame().profile().contacts().stream()
                .filter(contact -> card.email() != null && card.email().equals(contact.email()))
                .findFirst()
                .map(contact -> ContactCard.of(contact, parties.frame(), parties.ui()))
                .orElse(card);
    }
}
