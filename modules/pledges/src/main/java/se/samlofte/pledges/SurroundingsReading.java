package se.samlofte.pledges;

import java.util.List;
import java.util.Locale;
import se.samlofte.pledges.PledgeDocument.Maker;

/** Those who promise, sign and answer, and where to follow, as a document says them. */
record SurroundingsReading(PledgeDocument document) {

    static List<Party> parties(List<Maker> makers) {
        return makers.stream()
                .filter(maker -> !maker.blank())
                .map(maker -> new Party(
                        organisation(maker.party()),
                        Typed.orNull(maker.unit()),
                        Typed.isYes(maker.unnamed()) ? null : Typed.orNull(maker.name()),
                        Typed.isYes(maker.unnamed())))
                .toList();
    }

    List<PledgeView.Signatory> signatories() {
        return document.signatories().stream()
                .filter(signer -> !signer.blank())
                .map(signer -> new PledgeView.Signatory(
                        signer.role().strip(),
                        organisation(signer.organisation()),
                        Typed.orNull(signer.unit()),
                        Typed.orNull(signer.name()),
                        Typed.isYes(signer.acting())))
                .toList();
    }

    List<PledgeView.Channel> channels() {
        return document.channels().stream()
                .filter(channel -> !channel.blank())
                .map(channel -> new PledgeView.Channel(
                        Typed.choice(PledgeView.ChannelKind.class, channel.kind())
                                .orElse(PledgeView.ChannelKind.MUNICIPAL_WEB),
                        Typed.choice(Party.Kind.class, channel.party()).orElse(null),
                        channel.text().strip()))
                .toList();
    }

    List<PledgeView.Contact> contacts() {
        return document.contacts().stream()
                .filter(contact -> !contact.blank())
                .map(contact -> new PledgeView.Contact(
                        contact.role().strip(),
                        organisation(contact.organisation()),
                        contact.email().strip().toLowerCase(Locale.ROOT),
                        Typed.orNull(contact.phone()),
                        contact.phone().isBlank() ? null : Typed.orNull(contact.hours())))
                .toList();
    }

    private static Party.Kind organisation(String typed) {
        return Typed.choice(Party.Kind.class, typed).orElse(Party.Kind.OTHER);
    }
}
