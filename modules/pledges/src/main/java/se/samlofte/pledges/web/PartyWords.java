package se.samlofte.pledges.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.PledgeView;
import se.samlofte.tenancy.Language;
import se.samlofte.web.ContactCard;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Ui;

/** Those who signed and those to ask, as residents know them. */
public record PartyWords(Ui ui, PageFrame frame, PledgeWords said) {

    /** "Örkelljunga kommun", "Polisen". */
    public String organisation(Party.Kind kind, @Nullable String unit) {
        return switch (kind) {
            case MUNICIPALITY -> frame.tenant().officialName();
            case POLICE -> unit == null ? ui.text("web.police") : ui.text("web.police.unit", unit);
            default -> Said.capital(Objects.requireNonNullElse(unit, said.word("party", kind)));
        };
    }

    /** Those to ask about the pledge. */
    public List<ContactCard> contacts(PledgeView pledge) {
        return pledge.surroundings().contacts().stream().map(this::card).toList();
    }

    /** The municipality's own contacts have their roles in English; the same mailbox is the same contact. */
    private ContactCard card(PledgeView.Contact contact) {
        ContactCard card = new ContactCard(
                contact.role(),
                organisation(contact.organisation(), null),
                contact.email(),
                contact.phone(),
                contact.hours(),
                true);
        if (ui.language() == Language.SV) {
            return card;
        }
        return frame.profile().contacts().stream()
                .filter(known -> contact.email().equals(known.email()))
                .findFirst()
                .map(known -> ContactCard.of(known, frame, ui))
                .orElse(card);
    }
}
