package se.samlofte.identity;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** Makes a one-time link of the bound tenant and has it carried to somebody. */
@Component
class LinkLetters {

    private final Links links;
    private final Tenants tenants;
    private final BaseAddress base;
    private final LinkDelivery delivery;

    LinkLetters(Links links, Tenants tenants, BaseAddress base, LinkDelivery delivery) {
        this.links = links;
        this.tenants = tenants;
        this.base = base;
        this.delivery = delivery;
    }

    /** @param purpose of the link, and the kind of its letter */
    void send(
            String purpose,
            String subject,
            Duration validity,
            EmailAddress to,
            Language language,
            Map<String, String> words) {
        Tenant tenant = tenants.byId(AccessScope.tenant()).orElseThrow();
        Links.Made link = links.make(purpose, subject, validity);
        String path = LinkAddress.of(tenant, language, purpose, link.token());
        delivery.deliver(
                new LinkLetter(to.value(), language, purpose, Map.copyOf(words), base.of(path), link.validUntil()));
    }
}
