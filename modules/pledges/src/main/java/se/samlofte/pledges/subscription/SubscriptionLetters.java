package se.samlofte.pledges.subscription;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlofte.identity.BaseAddress;
import se.samlofte.identity.LinkAddress;
import se.samlofte.identity.Links;
import se.samlofte.messaging.Letter;
import se.samlofte.messaging.MailingList;
import se.samlofte.pledges.Happening;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.web.HappeningWords;
import se.samlofte.pledges.web.PlainLetter;
import se.samlofte.pledges.web.PledgeDataAddresses;
import se.samlofte.pledges.web.PledgeWords;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;
import se.samlofte.web.Templates;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** The letters of a subscription. Their links lead to this program's own address, and nothing in them is fetched. */
@Component
class SubscriptionLetters {

    /** How long a letter's way out works. */
    private static final Duration END_WORKS = Duration.ofDays(2 * 365L);

    private static final Duration USEFUL = Duration.ofDays(3);
    private static final int MOST = 20;

    private final Texts texts;
    private final Templates templates;
    private final Tenants tenants;
    private final BaseAddress base;
    private final Links links;
    private final Ids ids;
    private final Clock clock;

    SubscriptionLetters(
            Texts texts, Templates templates, Tenants tenants, BaseAddress base, Links links, Ids ids, Clock clock) {
        this.texts = texts;
        this.templates = templates;
        this.tenants = tenants;
        this.base = base;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param language in which it was asked for just now */
    Letter confirm(Subscription subscription, Language language, Links.Made link) {
        Tenant tenant = tenant();
        Ui ui = texts.in(language);
        String address = whole(LinkAddress.of(tenant, language, Subscriptions.CONFIRM, link.token()));
        LocalDate until = LocalDate.ofInstant(link.validUntil(), Period.ZONE);
        PlainLetter letter = new PlainLetter(
                ui.text("pledges.subscription.confirm.subject", tenant.officialName()),
                List.of(
                        ui.text("pledges.letter.greeting"),
                        ui.text("pledges.subscription.confirm.why", tenant.officialName()),
                        ui.text("pledges.subscription.confirm.not-you", ui.date(until))),
                List.of(new PlainLetter.Link(ui.text("pledges.subscription.confirm.button"), address)),
                ui.text("pledges.letter.from", tenant.officialName()));
        return new Letter(
                ids.next(), letter.subject(), letter.asText(), letter.asHtml(ui, templates), link.validUntil());
    }

    /** To whoever asked again. */
    Letter already(Subscription subscription) {
        Tenant tenant = tenant();
        Ui ui = texts.in(subscription.language());
        String end = end(subscription, tenant);
        PlainLetter letter = new PlainLetter(
                ui.text("pledges.subscription.already.subject", tenant.officialName()),
                List.of(
                        ui.text("pledges.letter.greeting"),
                        ui.text("pledges.subscription.already.why", tenant.officialName())),
                List.of(new PlainLetter.Link(ui.text("pledges.subscription.end"), end)),
                ui.text("pledges.letter.from", tenant.officialName()));
        return letter(ids.next(), letter, ui, end, tenant);
    }

    /** What happened, newest first. The same day's letter to the same reader is the same letter. */
    Letter news(Subscription subscription, List<Happening> happenings, LocalDate day) {
        Tenant tenant = tenant();
        Ui ui = texts.in(subscription.language());
        PledgeDataAddresses addresses = new PledgeDataAddresses(tenant, subscription.language());
        HappeningWords words = new HappeningWords(ui, new PledgeWords(ui));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(ui.text("pledges.letter.greeting"));
        paragraphs.add(ui.text("pledges.subscription.news.why", tenant.officialName()));
        happenings.stream()
                .limit(MOST)
                .forEach(happening -> paragraphs.add(words.title(happening) + "\n" + words.sentence(happening)));
        List<PlainLetter.Link> read = new ArrayList<>();
        happenings.stream()
                .map(Happening::pledge)
                .distinct()
                .forEach(pledge ->
                        read.add(new PlainLetter.Link(pledge.title(), base.value() + addresses.page(pledge))));
        String end = end(subscription, tenant);
        read.add(new PlainLetter.Link(ui.text("pledges.subscription.end"), end));
        PlainLetter letter = new PlainLetter(
                ui.text("pledges.subscription.news.subject", tenant.officialName(), happenings.size()),
                paragraphs,
                read,
                ui.text("pledges.letter.from", tenant.officialName()));
        UUID id = UUID.nameUUIDFromBytes((subscription.id() + " " + day).getBytes(StandardCharsets.UTF_8));
        return letter(id, letter, ui, end, tenant);
    }

    private Letter letter(UUID id, PlainLetter letter, Ui ui, String end, Tenant tenant) {
        Instant useless = clock.instant().plus(USEFUL);
        MailingList list = new MailingList("medborgarloften." + tenant.slug() + ".samlofte", java.net.URI.create(end));
        return new Letter(id, letter.subject(), letter.asText(), letter.asHtml(ui, templates), useless, list);
    }

    private String end(Subscription subscription, Tenant tenant) {
        Links.Made link = links.make(Subscriptions.END, subscription.id().toString(), END_WORKS);
        return whole(LinkAddress.of(tenant, subscription.language(), Subscriptions.END, link.token()));
    }

    private String whole(String path) {
        return base.of(path).toString();
    }

    private Tenant tenant() {
        return tenants.byId(AccessScope.tenant()).orElseThrow();
    }
}
