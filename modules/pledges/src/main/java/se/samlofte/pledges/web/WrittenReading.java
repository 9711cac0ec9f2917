package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.DocumentLimits;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.web.RowKeys.RowId;
import se.samlofte.pledges.web.WrittenPledge.WrittenCommitment;
import se.samlofte.pledges.web.WrittenPledge.WrittenFocusArea;
import se.samlofte.pledges.web.WrittenPledge.WrittenGoal;
import se.samlofte.pledges.web.WrittenPledge.WrittenParty;
import se.samlofte.pledges.web.WrittenPledge.WrittenPeriod;
import se.samlofte.pledges.web.WrittenPledge.WrittenSource;
import se.samlofte.pledges.web.WrittenPledge.WrittenTargetGroup;
import se.samlofte.web.FieldFault;
import se.samlofte.web.RefusalException;

/** What was sent as a document. Wrong values are kept; too many rows, and ids that clash, are refused. */
final class WrittenReading {

    private final WrittenPledge sent;
    private final List<FieldFault> faults = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Placed<WrittenCommitment>> commitments = new ArrayList<>();
    private final List<Placed<WrittenGoal>> goals = new ArrayList<>();

    /**
     * A row of a list that is spread over focus areas and commitments.
     *
     * @param field where it was sent
     * @param of the field that names what it belongs to: {@code area} or {@code commitment}
     * @param key of that
     */
    private record Placed<R>(String field, String of, String key, R row) {}

    private WrittenReading(WrittenPledge sent) {
        this.sent = sent;
    }

    /** @throws RefusalException (400) with the fields at fault */
    static PledgeDocument document(WrittenPledge sent) {
        WrittenReading reading = new WrittenReading(sent);
        PledgeDocument document = reading.document();
        if (!reading.faults.isEmpty()) {
            throw new RefusalException(
                    HttpStatus.BAD_REQUEST, "The rows of the document cannot be kept so.", reading.faults);
        }
        return document;
    }

    private PledgeDocument document() {
        put("kind", sent.kind());
        put("title", sent.title());
        put("district", sent.district());
        put("summary", sent.summary());
        put("purpose", sent.purpose());
        period("period", sent.period());
        groups("targetGroups", "targetGroups", sent.targetGroups());
        parties("parties", "parties", sent.parties());
        rows("areas", "focusAreas", sent.focusAreas(), WrittenFocusArea::id, this::area);
        place("commitments", "area", "", sent.commitments(), commitments);
        placed("commitments", commitments, WrittenCommitment::id, new WrittenCommitmentReading(this)::read);
        place("goals", "area", "", sent.goals(), goals);
        placed("goals", goals, WrittenGoal::id, new WrittenGoalReading(this)::read);
        new WrittenAroundReading(this, sent).read();
        return DocumentFields.document(fields);
    }

    private void area(String row, WrittenFocusArea area) {
        put(row + ".title", area.title());
        put(row + ".expansion", area.expansion());
        String key = row.substring(row.lastIndexOf('.') + 1);
        String at = "focusAreas[" + sent.focusAreas().indexOf(area) + "].";
        place(at + "commitments", "area", key, area.commitments(), commitments);
        place(at + "goals", "area", key, area.goals(), goals);
    }

    /** Goals that were sent within a commitment. @param row name of the commitment's row */
    void goalsOf(String row, String field, List<WrittenGoal> sentThere) {
        place(field + ".goals", "commitment", row.substring(row.lastIndexOf('.') + 1), sentThere, goals);
    }

    void parties(String list, String field, List<WrittenParty> parties) {
        rows(list, field, parties, WrittenParty::id, (row, party) -> {
            put(row + ".party", party.party());
            put(row + ".unit", party.unit());
            put(row + ".name", party.name());
            put(row + ".unnamed", yes(party.unnamed()));
        });
    }

    void groups(String list, String field, List<WrittenTargetGroup> groups) {
        rows(list, field, groups, WrittenTargetGroup::id, (row, group) -> {
            put(row + ".text", group.text());
            put(row + ".from", group.gradeFrom());
            put(row + ".to", group.gradeTo());
        });
    }

    void period(String at, @Nullable WrittenPeriod period) {
        if (period != null) {
            put(at + ".kind", period.kind());
            put(at + ".from", period.from());
            put(at + ".to", period.to());
            put(at + ".text", period.text());
        }
    }

    void sources(List<WrittenSource> sources) {
        rows("sources", "situation.sources", sources, WrittenSource::id, (row, source) -> {
            put(row + ".kind", source.kind());
            put(row + ".text", source.text());
        });
    }

    /** Reads a list's rows in order, each with its name. */
    <R> void rows(
            String list, String field, List<R> sentRows, Function<R, @Nullable String> id, BiConsumer<String, R> row) {
        List<Placed<R>> rows = new ArrayList<>();
        place(field, "", "", sentRows, rows);
        placed(list, rows, id, (name, placed) -> row.accept(name, placed.row()));
    }

    private <R> void placed(
            String list, List<Placed<R>> rows, Function<R, @Nullable String> id, BiConsumer<String, Placed<R>> row) {
        most(list, rows);
        List<RowId> ids = rows.stream()
                .map(placed -> new RowId(placed.field() + ".id", id.apply(placed.row())))
                .toList();
        RowKeys keys = new RowKeys(ids, faults);
        for (int i = 0; i < rows.size(); i++) {
            String name = list + "." + keys.key(ids.get(i));
            fields.put(name, "");
            if (!rows.get(i).of().isEmpty()) {
                put(name + "." + rows.get(i).of(), rows.get(i).key());
            }
            row.accept(name, rows.get(i));
        }
    }

    private <R> void placed(String list, List<Placed<R>> rows, Function<R, @Nullable String> id, PlacedRow<R> row) {
        placed(list, rows, id, (name, placed) -> row.read(name, placed.field(), placed.row()));
    }

    /** Reads a row, given its name and where it was sent. */
    interface PlacedRow<R> {
        void read(String row, String field, R sent);
    }

    private <R> void most(String list, List<Placed<R>> rows) {
        int most = DocumentLimits.rows(list);
        if (rows.size() > most) {
            String first = rows.getFirst().field();
            boolean spread = list.equals("commitments") || list.equals("goals");
            String field = spread ? list : first.substring(0, first.lastIndexOf('['));
            faults.add(new FieldFault(field, "There are " + rows.size() + " rows. Send " + most + " at most."));
        }
    }

    private static <R> void place(String field, String of, String key, List<R> rows, List<Placed<R>> into) {
        IntStream.range(0, rows.size())
                .forEach(i -> into.add(new Placed<>(field + "[" + i + "]", of, key, rows.get(i))));
    }

    void put(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
    }

    static @Nullable String yes(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value) ? "true" : null;
    }
}
