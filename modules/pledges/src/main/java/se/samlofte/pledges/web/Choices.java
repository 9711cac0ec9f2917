package se.samlofte.pledges.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.Goal;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.Place;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Recurrence;
import se.samlofte.pledges.Situation;

/** What can be chosen in a form's fields, and the key of its words. */
final class Choices {

    private static final List<String> PARTIES = names(Party.Kind.values());

    private static final List<String> PLACES = names(Place.Kind.values());
    private static final List<String> SOURCES = names(Situation.SourceKind.values()).stream()
            .filter(kind -> !kind.equals(Situation.SourceKind.FOLLOW_UP.name()))
            .toList();

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("kind", names(PledgeView.Kind.values())),
            Map.entry("period.kind", names(Period.Kind.values())),
            Map.entry("parties.party", PARTIES),
            Map.entry("commitments.parties.party", PARTIES),
            Map.entry("commitments.kind", names(CommitmentView.Kind.values())),
            Map.entry("commitments.recurrence", names(Recurrence.Kind.values())),
            Map.entry("commitments.publish", names(CommitmentView.PublishRule.values())),
            Map.entry("commitments.visibility", List.of("PUBLIC", "INTERNAL")),
            Map.entry("commitments.time.kind", names(Period.Kind.values())),
            Map.entry("commitments.place.kind", PLACES),
            Map.entry("commitments.parts.place.kind", PLACES),
            Map.entry(
                    "commitments.parts.recurrence",
                    names(Recurrence.Kind.values()).stream()
                            .filter(kind -> !kind.equals(Recurrence.Kind.SERVICE_LEVEL.name()))
                            .filter(kind -> !kind.equals(Recurrence.Kind.EVERY_N_DAYS.name()))
                            .toList()),
            Map.entry("goals.kind", names(Goal.Kind.values())),
            Map.entry("goals.rhythm", names(Goal.Rhythm.values())),
            Map.entry("goals.source", SOURCES),
            Map.entry("reporting.by", PARTIES),
            Map.entry("reporting.forum", names(PledgeView.ForumKind.values())),
            Map.entry("notes.kind", names(PledgeView.NoteKind.values())),
            Map.entry("sources.kind", SOURCES),
            Map.entry("signatories.organisation", PARTIES),
            Map.entry("contacts.organisation", PARTIES),
            Map.entry("channels.kind", names(PledgeView.ChannelKind.values())),
            Map.entry("channels.party", PARTIES),
            Map.entry("how", names(Draft.How.values())));

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("parties.party", "pledges.party."),
            Map.entry("commitments.parties.party", "pledges.party."),
            Map.entry("signatories.organisation", "pledges.party."),
            Map.entry("contacts.organisation", "pledges.party."),
            Map.entry("channels.party", "pledges.party."),
            Map.entry("channels.kind", "pledges.channel."),
            Map.entry("commitments.time.kind", "pledges.choice.period.kind."),
            Map.entry("commitments.parts.place.kind", "pledges.choice.commitments.place.kind."),
            Map.entry("commitments.parts.recurrence", "pledges.choice.commitments.recurrence."),
            Map.entry("goals.source", "pledges.choice.sources.kind."),
            Map.entry("reporting.by", "pledges.party."));

    private Choices() {}

    static List<String> of(String plain) {
        return VALUES.getOrDefault(plain, List.of());
    }

    static String key(String plain, String value) {
        return GROUPS.getOrDefault(plain, "pledges.choice." + plain + ".") + value;
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
