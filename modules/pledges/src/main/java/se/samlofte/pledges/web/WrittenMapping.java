package se.samlofte.pledges.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeDocument.Maker;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.web.WrittenPledge.WrittenChannel;
import se.samlofte.pledges.web.WrittenPledge.WrittenCommitment;
import se.samlofte.pledges.web.WrittenPledge.WrittenContact;
import se.samlofte.pledges.web.WrittenPledge.WrittenFocusArea;
import se.samlofte.pledges.web.WrittenPledge.WrittenGoal;
import se.samlofte.pledges.web.WrittenPledge.WrittenParty;
import se.samlofte.pledges.web.WrittenPledge.WrittenPeriod;
import se.samlofte.pledges.web.WrittenPledge.WrittenRecurrence;
import se.samlofte.pledges.web.WrittenPledge.WrittenSignatory;
import se.samlofte.pledges.web.WrittenPledge.WrittenSituation;
import se.samlofte.pledges.web.WrittenPledge.WrittenSource;

/** A document in the API's shape. A number that somebody typed with letters is left out; the faults tell of it. */
record WrittenMapping(PledgeDocument document) {

    WrittenPledge json() {
        PledgeDocument.Time period = document.period();
        return new WrittenPledge(
                text(document.kind()),
                text(document.title()),
                text(document.summary()),
                text(document.purpose()),
                period.equals(PledgeDocument.EMPTY.period())
                        ? null
                        : new WrittenPeriod(
                                text(period.kind()), text(period.from()), text(period.to()), text(period.text())),
                parties(document.parties()),
                situation(),
                commitments(""),
                document.areas().stream()
                        .map(area -> new WrittenFocusArea(
                                area.key(),
                                text(area.title()),
                                text(area.expansion()),
                                commitments(area.key()),
                                goals(area.key())))
                        .toList(),
                goals(""),
                document.signatories().stream()
                        .map(row -> new WrittenSignatory(
                                row.key(),
                                text(row.name()),
                                text(row.role()),
                                text(row.organisation()),
                                text(row.unit()),
                                yes(row.acting())))
                        .toList(),
                document.contacts().stream()
                        .map(row -> new WrittenContact(
                                row.key(),
                                text(row.role()),
                                text(row.organisation()),
                                text(row.email()),
                                text(row.phone()),
                                text(row.hours())))
                        .toList(),
                document.channels().stream()
                        .map(row ->
                                new WrittenChannel(row.key(), text(row.kind()), text(row.party()), text(row.text())))
                        .toList(),
                text(document.revision()),
                text(document.correctionNote()));
    }

    private @Nullable WrittenSituation situation() {
        return document.situation().isEmpty() && document.sources().isEmpty()
                ? null
                : new WrittenSituation(
                        text(document.situation()),
                        document.sources().stream()
                                .map(row -> new WrittenSource(row.key(), text(row.kind()), text(row.text())))
                                .toList());
    }

    private List<WrittenCommitment> commitments(String area) {
        return WrittenPlaces.in(document, area, document.commitments(), Promise::area).stream()
                .map(WrittenMapping::commitment)
                .toList();
    }

    private List<WrittenGoal> goals(String area) {
        return WrittenPlaces.in(document, area, document.goals(), PledgeDocument.Aim::area).stream()
                .map(row -> new WrittenGoal(row.key(), text(row.kind()), text(row.text())))
                .toList();
    }

    private static WrittenCommitment commitment(Promise row) {
        return new WrittenCommitment(
                row.key(),
                number(row.number()),
                text(row.kind()),
                text(row.text()),
                text(row.decided()),
                parties(row.parties()),
                new WrittenRecurrence(
                        text(row.recurrence()),
                        number(row.count()),
                        yes(row.atLeast()),
                        number(row.days()),
                        text(row.often()),
                        text(row.condition()),
                        text(row.trigger()),
                        number(row.limit())),
                text(row.publish()));
    }

    private static List<WrittenParty> parties(List<Maker> parties) {
        return parties.stream()
                .map(row -> new WrittenParty(
                        row.key(), text(row.party()), text(row.unit()), text(row.name()), yes(row.unnamed())))
                .toList();
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Boolean yes(String value) {
        return value.equals("true") ? Boolean.TRUE : null;
    }

    private static @Nullable Integer number(String value) {
        return value.strip().matches("-?[0-9]{1,9}") ? Integer.valueOf(value.strip()) : null;
    }
}
