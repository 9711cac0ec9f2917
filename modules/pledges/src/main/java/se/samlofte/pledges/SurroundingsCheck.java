package se.samlofte.pledges;

import java.util.List;
import se.samlofte.pledges.Fault.Weight;

/** What is missing or wrong around a document's commitments: why, who signed, whom to ask, where to follow. */
record SurroundingsCheck(PledgeDocument document, List<Fault> faults) {

    private static final String EMAIL = "[a-zA-Z0-9._-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}";
    private static final String PHONE = "0[0-9]{1,3}-[0-9]{2,3}( [0-9]{2,3}){1,3}|1[0-9]{2}( [0-9]{2})?|116 [0-9]{3}";

    void check() {
        situation();
        signatories();
        contacts();
        channels();
    }

    private void situation() {
        boolean any = false;
        for (PledgeDocument.Basis source : document.sources()) {
            if (!source.blank()) {
                any = true;
                String row = "sources." + source.key();
                choice(
                        row + ".kind",
                        Typed.choice(Situation.SourceKind.class, source.kind())
                                .filter(kind -> kind != Situation.SourceKind.FOLLOW_UP)
                                .isPresent(),
                        source.kind());
                required(row + ".text", source.text());
            }
        }
        if (any) {
            required("situation", document.situation());
        } else if (document.situation().isBlank()) {
            add("situation", "why", Weight.ADVICE);
        }
    }

    private void signatories() {
        boolean any = false;
        for (PledgeDocument.Signer signer : document.signatories()) {
            if (!signer.blank()) {
                any = true;
                String row = "signatories." + signer.key();
                required(row + ".role", signer.role());
                choice(
                        row + ".organisation",
                        Typed.choice(Party.Kind.class, signer.organisation()).isPresent(),
                        signer.organisation());
            }
        }
        if (!any) {
            add("signatories", "nobody-signed", Weight.ADVICE);
        }
    }

    private void contacts() {
        for (PledgeDocument.Reach contact : document.contacts()) {
            if (contact.blank()) {
                continue;
            }
            String row = "contacts." + contact.key();
            required(row + ".role", contact.role());
            choice(
                    row + ".organisation",
                    Typed.choice(Party.Kind.class, contact.organisation()).isPresent(),
                    contact.organisation());
            if (contact.email().isBlank()) {
                add(row + ".email", "missing", Weight.MISSING);
            } else if (!contact.email().strip().matches(EMAIL)) {
                add(row + ".email", "email", Weight.INVALID);
            }
            if (!contact.phone().isBlank() && !contact.phone().strip().matches(PHONE)) {
                add(row + ".phone", "phone", Weight.INVALID);
            }
            if (contact.phone().isBlank() && !contact.hours().isBlank()) {
                add(row + ".phone", "hours-without-phone", Weight.MISSING);
            }
        }
    }

    private void channels() {
        for (PledgeDocument.Outlet channel : document.channels()) {
            if (!channel.blank()) {
                String row = "channels." + channel.key();
                choice(
                        row + ".kind",
                        Typed.choice(PledgeView.ChannelKind.class, channel.kind())
                                .isPresent(),
                        channel.kind());
                required(row + ".text", channel.text());
            }
        }
    }

    private void required(String field, String value) {
        if (value.isBlank()) {
            add(field, "missing", Weight.MISSING);
        }
    }

    private void choice(String field, boolean known, String value) {
        if (!known) {
            add(field, "choose", value.isBlank() ? Weight.MISSING : Weight.INVALID);
        }
    }

    private void add(String field, String rule, Weight weight, Object... arguments) {
        faults.add(new Fault(field, rule, List.of(arguments), weight));
    }
}
