package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.samlofte.pledges.DocumentLimits;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeDocument.Aim;
import se.samlofte.pledges.PledgeDocument.Area;
import se.samlofte.pledges.PledgeDocument.Basis;
import se.samlofte.pledges.PledgeDocument.Maker;
import se.samlofte.pledges.PledgeDocument.Outlet;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeDocument.Reach;
import se.samlofte.pledges.PledgeDocument.Signer;
import se.samlofte.pledges.PledgeDocument.Time;
import se.samlofte.pledges.web.RowKeys.RowId;
import se.samlofte.pledges.web.WrittenPledge.WrittenCommitment;
import se.samlofte.pledges.web.WrittenPledge.WrittenFocusArea;
import se.samlofte.pledges.web.WrittenPledge.WrittenGoal;
import se.samlofte.pledges.web.WrittenPledge.WrittenParty;
import se.samlofte.pledges.web.WrittenPledge.WrittenPeriod;
import se.samlofte.pledges.web.WrittenPledge.WrittenRecurrence;
import se.samlofte.pledges.web.WrittenPledge.WrittenSituation;
import se.samlofte.pledges.web.WrittenPledge.WrittenSource;
import se.samlofte.web.FieldFault;
import se.samlofte.web.RefusalException;

/** What was sent as a document. Wrong values are kept; too many rows, and ids that clash, are refused. */
final class WrittenReading {

    private static final WrittenPeriod NO_PERIOD = new WrittenPeriod(null, null, null, null);
    private static final WrittenRecurrence OFTEN =
            new WrittenRecurrence(null, null, null, null, null, null, null, null);

    private final WrittenPledge sent;
    private final List<FieldFault> faults = new ArrayList<>();
    private final List<Placed<WrittenCommitment>> commitments = new ArrayList<>();
    private final List<Placed<WrittenGoal>> goals = new ArrayList<>();
    private final List<String> areas;

    /** A row of a list that is spread over focus areas. */
    private record Placed<R>(String field, String area, R row) {}

    private WrittenReading(WrittenPledge sent) {
        this.sent = sent;
        areas = keys("focusAreas", sent.focusAreas(), WrittenFocusArea::id);
        for (int i = 0; i < areas.size(); i++) {
            WrittenFocusArea area = sent.focusAreas().get(i);
            String at = "focusAreas[" + i + "].";
            place(at + "commitments", areas.get(i), area.commitments(), commitments);
            place(at + "goals", areas.get(i), area.goals(), goals);
        }
        place("commitments", "", sent.commitments(), commitments);
        place("goals", "", sent.goals(), goals);
    }

    /** @throws RefusalException (400) with the fields at fault */
    static PledgeDocument document(WrittenPledge sent) {
        WrittenReading reading = new WrittenReading(sent);
        reading.limits();
        PledgeDocument document = reading.document();
        if (!reading.faults.isEmpty()) {
            throw new RefusalException(
                    HttpStatus.BAD_REQUEST, "The rows of the document cannot be kept so.", reading.faults);
        }
        return document;
    }

    private void limits() {
        most("parties", "parties", sent.parties().size());
        most("areas", "focusAreas", sent.focusAreas().size());
        most("commitments", "commitments", commitments.size());
        most("goals", "goals", goals.size());
        most("sources", "situation.sources", sources().size());
        most("signatories", "signatories", sent.signatories().size());
        most("contacts", "contacts", sent.contacts().size());
        most("channels", "channels", sent.channels().size());
        commitments.forEach(row ->
                most("parties", row.field() + ".parties", row.row().parties().size()));
    }

    private void most(String list, String field, int count) {
        if (count > DocumentLimits.rows(list)) {
            faults.add(new FieldFault(
                    field, "There are " + count + " rows. Send " + DocumentLimits.rows(list) + " at most."));
        }
    }

    private PledgeDocument document() {
        WrittenPeriod period = sent.period() == null ? NO_PERIOD : sent.period();
        WrittenSituation situation = sent.situation();
        return new PledgeDocument(
                text(sent.kind()),
                text(sent.title()),
                text(sent.summary()),
                text(sent.purpose()),
                new Time(text(period.kind()), text(period.from()), text(period.to()), text(period.text())),
                makers("parties", sent.parties()),
                rows(areas, sent.focusAreas(), (key, row) -> new Area(key, text(row.title()), text(row.expansion()))),
                rows(placedKeys(commitments, WrittenCommitment::id), commitments, WrittenReading.this::promise),
                rows(
                        placedKeys(goals, WrittenGoal::id),
                        goals,
                        (key, row) -> new Aim(
                                key,
                                row.area(),
                                text(row.row().kind()),
                                text(row.row().text()))),
                situation == null ? "" : text(situation.text()),
                rows(
                        keys("situation.sources", sources(), WrittenSource::id),
                        sources(),
                        (key, row) -> new Basis(key, text(row.kind()), text(row.text()))),
                rows(
                        keys("signatories", sent.signatories(), WrittenPledge.WrittenSignatory::id),
                        sent.signatories(),
                        (key, row) -> new Signer(
                                key,
                                text(row.role()),
                                text(row.organisation()),
                                text(row.unit()),
                                text(row.name()),
                                yes(row.acting()))),
                rows(
                        keys("contacts", sent.contacts(), WrittenPledge.WrittenContact::id),
                        sent.contacts(),
                        (key, row) -> new Reach(
                                key,
                                text(row.role()),
                                text(row.organisation()),
                                text(row.email()),
                                text(row.phone()),
                                text(row.hours()))),
                rows(
                        keys("channels", sent.channels(), WrittenPledge.WrittenChannel::id),
                        sent.channels(),
                        (key, row) -> new Outlet(key, text(row.kind()), text(row.party()), text(row.text()))),
                text(sent.revision()),
                text(sent.correctionNote()));
    }

    private Promise promise(String key, Placed<WrittenCommitment> placed) {
        WrittenCommitment row = placed.row();
        WrittenRecurrence often = row.recurrence() == null ? OFTEN : row.recurrence();
        return new Promise(
                key,
                placed.area(),
                text(row.number()),
                text(row.kind()),
                text(row.text()),
                text(row.decided()),
                makers(placed.field() + ".parties", row.parties()),
                text(often.kind()),
                text(often.count()),
                yes(often.atLeast()),
                text(often.days()),
                text(often.text()),
                text(often.condition()),
                text(often.trigger()),
                text(often.limitDays()),
                text(row.publish()));
    }

    private List<Maker> makers(String field, List<WrittenParty> parties) {
        return rows(
                keys(field, parties, WrittenParty::id),
                parties,
                (key, row) ->
                        new Maker(key, text(row.party()), text(row.unit()), text(row.name()), yes(row.unnamed())));
    }

    private List<WrittenSource> sources() {
        WrittenSituation situation = sent.situation();
        return situation == null ? List.of() : situation.sources();
    }

    private <R> List<String> keys(String field, List<R> rows, Function<R, @Nullable String> id) {
        return placedKeys(
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new Placed<>(field + "[" + i + "]", "", rows.get(i)))
                        .toList(),
                id);
    }

    private <R> List<String> placedKeys(List<Placed<R>> rows, Function<R, @Nullable String> id) {
        List<RowId> ids = rows.stream()
                .map(row -> new RowId(row.field() + ".id", id.apply(row.row())))
                .toList();
        RowKeys keys = new RowKeys(ids, faults);
        return ids.stream().map(keys::key).toList();
    }

    private static <R> void place(String field, String area, List<R> rows, List<Placed<R>> into) {
        for (int i = 0; i < rows.size(); i++) {
            into.add(new Placed<>(field + "[" + i + "]", area, rows.get(i)));
        }
    }

    private static <F, R> List<R> rows(List<String> keys, List<F> rows, BiFunction<String, F, R> row) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> row.apply(keys.get(i), rows.get(i)))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String yes(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value) ? "true" : "";
    }
}
