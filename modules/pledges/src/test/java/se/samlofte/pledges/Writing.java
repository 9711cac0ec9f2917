package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import se.samlofte.tenancy.Actor;

/** What people do with drafts, in the words of the tests. */
public record Writing(TestTenant tenant) {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final PublicationRequest ON_PAPER = new PublicationRequest("SIGNED_ON_PAPER", "2026-11-20", "");

    public static Writing somewhere() {
        return new Writing(TestTenant.on(TODAY));
    }

    public Draft begins(Actor person, PledgeDocument document) {
        return tenant.as(person, () -> drafts().start(UUID.randomUUID(), document));
    }

    public Saving saves(Actor person, Draft draft, int version, PledgeDocument document) {
        return tenant.as(person, () -> drafts().save(draft.id(), Basis.of(version), document));
    }

    /** As a form saves by itself while somebody types in it. */
    public Saving savesByItself(Actor person, Draft draft, int version, UUID window, PledgeDocument document) {
        return tenant.as(person, () -> drafts().save(draft.id(), new Basis(version, window, true), document));
    }

    /** As the press of a button saves and leaves the form. */
    public Saving presses(Actor person, Draft draft, int version, UUID window, PledgeDocument document) {
        return tenant.as(person, () -> drafts().save(draft.id(), new Basis(version, window, false), document));
    }

    public Decision asks(Actor person, Draft draft) {
        return tenant.as(person, () -> publishing().ask(draft.id(), now(draft).version(), ON_PAPER));
    }

    public Decision approves(Actor person, Draft draft) {
        return tenant.as(
                person, () -> publishing().approve(draft.id(), now(draft).version()));
    }

    public Decision agrees(Actor person, Draft draft, Side side) {
        return tenant.as(person, () -> signing().agree(draft.id(), now(draft).version(), side.name()));
    }

    /** Both parties, each by one of its own. */
    public Draft agreed(Draft draft) {
        assertThat(agrees(People.coordinator(), draft, Side.MUNICIPALITY)).isInstanceOf(Decision.Done.class);
        assertThat(agrees(People.liaisonOfficer(), draft, Side.POLICE)).isInstanceOf(Decision.Done.class);
        return now(draft);
    }

    public Decision signs(Actor person, Draft draft, String signer) {
        return tenant.as(person, () -> signing().sign(draft.id(), now(draft).version(), signer));
    }

    public Draft now(Draft draft) {
        return tenant.as(People.coordinator(), () -> drafts().find(draft.id()).orElseThrow());
    }

    /** Asked for by one and approved by another. */
    public Draft published(PledgeDocument document) {
        return publish(begins(People.coordinator(), document));
    }

    public Draft publish(Draft draft) {
        assertThat(asks(People.coordinator(), draft)).isInstanceOf(Decision.Done.class);
        assertThat(approves(People.liaisonOfficer(), draft)).isInstanceOf(Decision.Done.class);
        return now(draft);
    }

    public Draft corrects(String pledge) {
        return tenant.as(People.coordinator(), () -> drafts().correct(UUID.randomUUID(), pledge)
                .orElseThrow());
    }

    public PledgeView seen(Draft published) {
        return tenant.pledge(Objects.requireNonNull(published.publishedAs()));
    }

    public static PledgeDrafts drafts() {
        return TestTenant.bean(PledgeDrafts.class);
    }

    public static PledgeSigning signing() {
        return TestTenant.bean(PledgeSigning.class);
    }

    public static PledgePublishing publishing() {
        return TestTenant.bean(PledgePublishing.class);
    }
}
