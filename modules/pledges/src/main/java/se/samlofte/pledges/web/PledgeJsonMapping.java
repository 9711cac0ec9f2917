package se.samlofte.pledges.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.FocusArea;
import se.samlofte.pledges.Goal;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Situation;
import se.samlofte.pledges.web.PledgeJson.ChannelJson;
import se.samlofte.pledges.web.PledgeJson.CommitmentJson;
import se.samlofte.pledges.web.PledgeJson.ContactJson;
import se.samlofte.pledges.web.PledgeJson.FocusAreaJson;
import se.samlofte.pledges.web.PledgeJson.GoalJson;
import se.samlofte.pledges.web.PledgeJson.LinksJson;
import se.samlofte.pledges.web.PledgeJson.PartyJson;
import se.samlofte.pledges.web.PledgeJson.PeriodJson;
import se.samlofte.pledges.web.PledgeJson.RecurrenceJson;
import se.samlofte.pledges.web.PledgeJson.SignatoryJson;
import se.samlofte.pledges.web.PledgeJson.SituationJson;
import se.samlofte.pledges.web.PledgeJson.SourceJson;

/** A pledge in the API's shape. */
record PledgeJsonMapping(String collection, PledgeWords words) {

    PledgeJson json(PledgeView pledge) {
        PledgeView.Surroundings surroundings = pledge.surroundings();
        return new PledgeJson(
                pledge.id(),
                pledge.kind().name(),
                pledge.title(),
                pledge.status().name(),
                pledge.version(),
                new PeriodJson(
                        pledge.period().kind().name(),
                        pledge.period().from(),
                        pledge.period().to(),
                        words.period(pledge.period())),
                parties(pledge.parties()),
                situation(pledge.situation()),
                commitments(pledge.commitments()),
                pledge.focusAreas().stream().map(this::focusArea).toList(),
                goals(pledge.goals()),
                surroundings.signatories().stream()
                        .map(PledgeJsonMapping::signatory)
                        .toList(),
                surroundings.contacts().stream().map(PledgeJsonMapping::contact).toList(),
                surroundings.channels().stream().map(PledgeJsonMapping::channel).toList(),
                new LinksJson(collection + "/" + pledge.id(), collection));
    }

    private static List<PartyJson> parties(List<Party> parties) {
        return parties.stream()
                .map(party -> new PartyJson(party.party().name(), party.unit(), party.name()))
                .toList();
    }

    private static @Nullable SituationJson situation(@Nullable Situation situation) {
        return situation == null
                ? null
                : new SituationJson(
                        situation.text(),
                        situation.sources().stream()
                                .map(source -> new SourceJson(source.kind().name(), source.text()))
                                .toList());
    }

    private FocusAreaJson focusArea(FocusArea area) {
        return new FocusAreaJson(area.id(), area.title(), commitments(area.commitments()), goals(area.goals()));
    }

    private List<CommitmentJson> commitments(List<CommitmentView> commitments) {
        return commitments.stream()
                .map(commitment -> new CommitmentJson(
                        commitment.id(),
                        commitment.number(),
                        commitment.text(),
                        parties(commitment.parties()),
                        new RecurrenceJson(
                                commitment.recurrence().kind().name(),
                                commitment.recurrence().count(),
                                words.recurrence(commitment))))
                .toList();
    }

    private static List<GoalJson> goals(List<Goal> goals) {
        return goals.stream()
                .map(goal -> new GoalJson(goal.id(), goal.kind().name(), goal.text()))
                .toList();
    }

    private static SignatoryJson signatory(PledgeView.Signatory signatory) {
        return new SignatoryJson(
                signatory.name(), signatory.role(), signatory.organisation().name(), signatory.acting());
    }

    private static ContactJson contact(PledgeView.Contact contact) {
        return new ContactJson(
                contact.role(), contact.organisation().name(), contact.email(), contact.phone(), contact.hours());
    }

    private static ChannelJson channel(PledgeView.Channel channel) {
        Party.Kind party = channel.party();
        return new ChannelJson(channel.kind().name(), party == null ? null : party.name(), channel.text());
    }
}
