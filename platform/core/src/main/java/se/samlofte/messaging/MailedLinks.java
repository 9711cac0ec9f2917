package se.samlofte.messaging;

import org.springframework.stereotype.Component;
import se.samlofte.identity.EmailAddress;
import se.samlofte.identity.LinkDelivery;
import se.samlofte.identity.LinkLetter;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** Carries one-time links by e-mail. */
@Component
class MailedLinks implements LinkDelivery {

    private final LinkLetterTexts texts;
    private final Outbox outbox;
    private final Tenants tenants;
    private final Ids ids;

    MailedLinks(LinkLetterTexts texts, Outbox outbox, Tenants tenants, Ids ids) {
        this.texts = texts;
        this.outbox = outbox;
        this.tenants = tenants;
        this.ids = ids;
    }

    @Override
    public void deliver(LinkLetter letter) {
        EmailAddress to = EmailAddress.parse(letter.to())
                .orElseThrow(() -> new IllegalArgumentException("A letter's recipient is no e-mail address"));
        Tenant tenant = tenants.byId(AccessScope.tenant()).orElseThrow();
        LinkLetterTexts.Written written = texts.write(letter, tenant);
        outbox.add(new Letter(ids.next(), written.subject(), written.text(), written.html(), letter.validUntil()), to);
    }
}
