package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Actor;

/** What people do with what is published, in the words of the tests: Örkelljunga's pledge of the year. */
public record Keeping(TestTenant tenant) {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final String PLEDGE = "medborgarlofte-2026";

    /** Monthly, by the police. */
    public static final CommitmentKey LETTER = new CommitmentKey(PLEDGE, "informationsbrev");

    /** By both, a number of times. */
    public static final CommitmentKey GROUPS = new CommitmentKey(PLEDGE, "nya-grannsamverkansgrupper");

    /** By the municipality. */
    public static final CommitmentKey PARENTS = new CommitmentKey(PLEDGE, "information-vardnadshavare");

    /** By the police, told only afterwards. */
    public static final CommitmentKey CONTROLS = new CommitmentKey(PLEDGE, "kontroller-gym");

    public static Keeping inOrkelljunga() {
        return new Keeping(TestTenant.with("orkelljunga", TODAY));
    }

    public static Actor officer() {
        return People.liaisonOfficer();
    }

    public static Actor coordinator() {
        return People.coordinator();
    }

    public static Actor editor() {
        return People.with(Role.EDITOR);
    }

    public Entering enters(Actor person, CommitmentKey key, TypedOccurrence typed) {
        return enters(person, key, UUID.randomUUID(), typed, null);
    }

    public Entering enters(
            Actor person, CommitmentKey key, UUID token, TypedOccurrence typed, Occurrences.@Nullable Upload upload) {
        return tenant.as(person, () -> occurrences().enter(token, key, typed, upload));
    }

    public UUID entered(Actor person, CommitmentKey key, TypedOccurrence typed) {
        return ((Entering.Entered) enters(person, key, typed)).entry();
    }

    public Declaring says(Actor person, CommitmentKey key, TypedStatus typed) {
        return tenant.as(person, () -> statuses().declare(UUID.randomUUID(), key, version(key), typed));
    }

    public int version(CommitmentKey key) {
        return tenant.as(coordinator(), () -> statuses().now(key).orElseThrow().version());
    }

    public CommitmentView seen(CommitmentKey key) {
        return tenant.pledge(key.pledge()).allCommitments().stream()
                .filter(commitment -> commitment.id().equals(key.commitment()))
                .findFirst()
                .orElseThrow();
    }

    public static TypedOccurrence on(String when) {
        return with(when, "", "", "", "");
    }

    public static TypedOccurrence with(String when, String text, String place, String times, String reached) {
        return new TypedOccurrence(when, "", text, place, times, reached, "", "", "");
    }

    public static TypedOccurrence withLink(String when, String link) {
        return new TypedOccurrence(when, "", "", "", "", "", "", link, "");
    }

    public static Occurrences occurrences() {
        return TestTenant.bean(Occurrences.class);
    }

    public static Statuses statuses() {
        return TestTenant.bean(Statuses.class);
    }
}
