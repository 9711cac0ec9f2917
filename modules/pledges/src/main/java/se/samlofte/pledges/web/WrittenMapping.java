package se.samlofte.pledges.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeDocument.Maker;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.web.WrittenPledge.WrittenAgreement;
import se.samlofte.pledges.web.WrittenPledge.WrittenChannel;
import se.samlofte.pledges.web.WrittenPledge.WrittenCommitment;
import se.samlofte.pledges.web.WrittenPledge.WrittenContact;
import se.samlofte.pledges.web.WrittenPledge.WrittenFocusArea;
import se.samlofte.pledges.web.WrittenPledge.WrittenGoal;
import se.samlofte.pledges.web.WrittenPledge.WrittenIndicator;
import se.samlofte.pledges.web.WrittenPledge.WrittenLink;
import se.samlofte.pledges.web.WrittenPledge.WrittenNote;
import se.samlofte.pledges.web.WrittenPledge.WrittenPart;
import se.samlofte.pledges.web.WrittenPledge.WrittenParty;
import se.samlofte.pledges.web.WrittenPledge.WrittenPeriod;
import se.samlofte.pledges.web.WrittenPledge.WrittenPlace;
import se.samlofte.pledges.web.WrittenPledge.WrittenRecurrence;
import se.samlofte.pledges.web.WrittenPledge.WrittenReporting;
import se.samlofte.pledges.web.WrittenPledge.WrittenSignatory;
import se.samlofte.pledges.web.WrittenPledge.WrittenSituation;
import se.samlofte.pledges.web.WrittenPledge.WrittenSource;
import se.samlofte.pledges.web.WrittenPledge.WrittenTargetGroup;
import se.samlofte.pledges.web.WrittenPledge.WrittenValue;

/** A document in the API's shape. A number that somebody typed with letters is left out; the faults tell of it. */
record WrittenMapping(PledgeDocument document) {

    WrittenPledge json() {
        return new WrittenPledge(
                text(document.kind()),
                text(document.title()),
                text(document.district()),
                text(document.summary()),
                text(document.purpose()),
                period(document.period()),
                groups(document.targetGroups()),
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
                agreement(),
                link(document.continues()),
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
                reporting(),
                text(document.feedback()),
                document.notes().stream()
                        .map(row -> new WrittenNote(row.key(), text(row.kind()), text(row.title()), text(row.text())))
                        .toList(),
                text(document.revision()),
                text(document.joint()),
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
                .map(this::commitment)
                .toList();
    }

    private List<WrittenGoal> goals(String area) {
        return WrittenPlaces.goals(document, area).stream()
                .map(WrittenMapping::goal)
                .toList();
    }

    private static WrittenGoal goal(PledgeDocument.Aim row) {
        return new WrittenGoal(
                row.key(),
                text(row.kind()),
                text(row.text()),
                !row.hasMeasure()
                        ? null
                        : new WrittenIndicator(
                                text(row.measure()),
                                text(row.unit()),
                                text(row.rhythm()),
                                text(row.source()),
                                decimal(row.baseline()),
                                text(row.since()),
                                row.values().stream()
                                        .map(value -> new WrittenValue(
                                                value.key(),
                                                number(value.year()),
                                                decimal(value.value()),
                                                text(value.source())))
                                        .toList()));
    }

    private @Nullable WrittenAgreement agreement() {
        PledgeDocument.Accord typed = document.agreement();
        return (typed.text() + typed.signed()).isEmpty()
                ? null
                : new WrittenAgreement(text(typed.text()), text(typed.signed()));
    }

    private @Nullable WrittenReporting reporting() {
        PledgeDocument.Report typed = document.reporting();
        return (typed.by() + typed.forum() + typed.name() + typed.text()).isEmpty()
                ? null
                : new WrittenReporting(text(typed.by()), text(typed.forum()), text(typed.name()), text(typed.text()));
    }

    private static @Nullable WrittenLink link(PledgeDocument.Forerunner typed) {
        return (typed.pledge() + typed.commitment() + typed.text()).isEmpty()
                ? null
                : new WrittenLink(text(typed.pledge()), text(typed.commitment()), text(typed.text()));
    }

    private static @Nullable WrittenPeriod period(PledgeDocument.Time time) {
        return (time.kind() + time.from() + time.to() + time.text()).isEmpty()
                ? null
                : new WrittenPeriod(text(time.kind()), text(time.from()), text(time.to()), text(time.text()));
    }

    private static @Nullable WrittenPlace place(PledgeDocument.Spot place) {
        return (place.name() + place.kind() + place.open()).isEmpty()
                ? null
                : new WrittenPlace(text(place.name()), text(place.kind()), yes(place.open()));
    }

    private static List<WrittenTargetGroup> groups(List<PledgeDocument.Group> groups) {
        return groups.stream()
                .map(row -> new WrittenTargetGroup(row.key(), text(row.text()), number(row.from()), number(row.to())))
                .toList();
    }

    private WrittenCommitment commitment(Promise row) {
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
                text(row.publish()),
                text(row.visibility()),
                period(row.time()),
                text(row.method()),
                text(row.project()),
                text(row.basis()),
                place(row.place()),
                row.problems().lines().toList(),
                row.messages().lines().toList(),
                groups(row.targetGroups()),
                row.parts().stream().map(WrittenMapping::part).toList(),
                WrittenPlaces.goalsOf(document, row).stream()
                        .map(WrittenMapping::goal)
                        .toList(),
                link(row.continues()));
    }

    private static WrittenPart part(PledgeDocument.Part row) {
        return new WrittenPart(
                row.key(),
                text(row.text()),
                text(row.recurrence()),
                number(row.count()),
                text(row.often()),
                text(row.time()),
                place(row.place()));
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

    private static @Nullable BigDecimal decimal(String value) {
        String plain = value.strip().replace(',', '.');
        return plain.matches("-?[0-9]{1,12}([.][0-9]{1,6})?") ? new BigDecimal(plain) : null;
    }

    private static @Nullable Integer number(String value) {
        return value.strip().matches("-?[0-9]{1,9}") ? Integer.valueOf(value.strip()) : null;
    }
}
