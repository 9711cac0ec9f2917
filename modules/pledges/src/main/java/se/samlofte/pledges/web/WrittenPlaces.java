package se.samlofte.pledges.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeDocument.Aim;
import se.samlofte.pledges.PledgeDocument.Area;
import se.samlofte.pledges.PledgeDocument.Basis;
import se.samlofte.pledges.PledgeDocument.Figure;
import se.samlofte.pledges.PledgeDocument.Group;
import se.samlofte.pledges.PledgeDocument.Maker;
import se.samlofte.pledges.PledgeDocument.Outlet;
import se.samlofte.pledges.PledgeDocument.Part;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeDocument.Reach;
import se.samlofte.pledges.PledgeDocument.Remark;
import se.samlofte.pledges.PledgeDocument.Signer;

/** Where a document's fields stand in its JSON: {@code commitments.r1.limit} in {@code focusAreas[0].commitments[2].recurrence.limitDays}. */
final class WrittenPlaces {

    private static final Map<String, String> LISTS = Map.of(
            "areas",
            "focusAreas",
            "sources",
            "situation.sources",
            "reporting.name",
            "reporting.forumName",
            "joint",
            "jointId");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("recurrence", "recurrence.kind"),
            Map.entry("count", "recurrence.count"),
            Map.entry("atLeast", "recurrence.atLeast"),
            Map.entry("days", "recurrence.days"),
            Map.entry("often", "recurrence.text"),
            Map.entry("condition", "recurrence.condition"),
            Map.entry("trigger", "recurrence.trigger"),
            Map.entry("limit", "recurrence.limitDays"),
            Map.entry("basis", "basisFor"),
            Map.entry("problems", "problemTypes"),
            Map.entry("place.open", "place.public"));

    private static final Map<String, String> MEASURES = Map.of(
            "measure", "indicator.text",
            "unit", "indicator.unit",
            "rhythm", "indicator.rhythm",
            "source", "indicator.source",
            "baseline", "indicator.baseline",
            "since", "indicator.baselineWhen");
    private static final Map<String, String> GRADES = Map.of("from", "gradeFrom", "to", "gradeTo");

    private final Map<String, String> rows = new LinkedHashMap<>();

    WrittenPlaces(PledgeDocument document) {
        put("areas", "focusAreas", document.areas(), Area::key);
        commitments(document, "", "");
        goals("goals", goals(document, ""));
        document.areas().forEach(area -> {
            String at = rows.get("areas." + area.key()) + ".";
            commitments(document, area.key(), at);
            goals(at + "goals", goals(document, area.key()));
        });
        put("parties", "parties", document.parties(), Maker::key);
        put("sources", "situation.sources", document.sources(), Basis::key);
        put("signatories", "signatories", document.signatories(), Signer::key);
        put("contacts", "contacts", document.contacts(), Reach::key);
        put("channels", "channels", document.channels(), Outlet::key);
        put("targetGroups", "targetGroups", document.targetGroups(), Group::key);
        put("notes", "notes", document.notes(), Remark::key);
    }

    /** Those of a focus area; with an empty key those of no area that is there. */
    static <R> List<R> in(PledgeDocument document, String area, List<R> rows, Function<R, String> areaOf) {
        return rows.stream()
                .filter(row -> {
                    boolean there = document.areas().stream()
                            .anyMatch(known -> known.key().equals(areaOf.apply(row)));
                    return area.isEmpty() ? !there : areaOf.apply(row).equals(area);
                })
                .toList();
    }

    /** Goals of a focus area, or of the pledge, that are of no commitment. */
    static List<Aim> goals(PledgeDocument document, String area) {
        return in(document, area, document.goals(), Aim::area).stream()
                .filter(goal -> document.commitments().stream()
                        .noneMatch(promise -> promise.key().equals(goal.commitment())))
                .toList();
    }

    static List<Aim> goalsOf(PledgeDocument document, Promise promise) {
        return document.goals().stream()
                .filter(goal -> goal.commitment().equals(promise.key()))
                .toList();
    }

    private void goals(String place, List<Aim> goals) {
        put("goals", place, goals, Aim::key);
        for (int i = 0; i < goals.size(); i++) {
            Aim goal = goals.get(i);
            put("goals." + goal.key() + ".values", place + "[" + i + "].indicator.values", goal.values(), Figure::key);
        }
    }

    /** @param field its name as in {@link se.samlofte.pledges.DocumentFields} */
    String of(String field) {
        if (field.equals("situation")) {
            return "situation.text";
        }
        String row = field;
        while (!rows.containsKey(row) && row.contains(".")) {
            row = row.substring(0, row.lastIndexOf('.'));
        }
        String place = rows.get(row);
        if (place == null) {
            return LISTS.getOrDefault(field, field);
        }
        if (row.length() == field.length()) {
            return place;
        }
        String rest = field.substring(row.length() + 1);
        return place + "." + renamed(DocumentFields.pattern(row), rest);
    }

    private static String renamed(String row, String field) {
        return switch (row) {
            case "commitments.*" -> FIELDS.getOrDefault(field, field);
            case "goals.*" -> MEASURES.getOrDefault(field, field);
            case "targetGroups.*", "commitments.*.targetGroups.*" -> GRADES.getOrDefault(field, field);
            case "commitments.*.parts.*" -> field.equals("place.open") ? "place.public" : field;
            default -> field;
        };
    }

    private void commitments(PledgeDocument document, String area, String at) {
        List<Promise> promises = in(document, area, document.commitments(), Promise::area);
        put("commitments", at + "commitments", promises, Promise::key);
        for (int i = 0; i < promises.size(); i++) {
            Promise promise = promises.get(i);
            String row = "commitments." + promise.key();
            String place = at + "commitments[" + i + "]";
            put(row + ".parties", place + ".parties", promise.parties(), Maker::key);
            put(row + ".targetGroups", place + ".targetGroups", promise.targetGroups(), Group::key);
            put(row + ".parts", place + ".parts", promise.parts(), Part::key);
            goals(place + ".goals", goalsOf(document, promise));
        }
    }

    private <R> void put(String list, String place, List<R> of, Function<R, String> key) {
        for (int i = 0; i < of.size(); i++) {
            rows.put(list + "." + key.apply(of.get(i)), place + "[" + i + "]");
        }
    }
}
