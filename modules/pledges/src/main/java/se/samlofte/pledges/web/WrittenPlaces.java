package se.samlofte.pledges.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeDocument.Aim;
import se.samlofte.pledges.PledgeDocument.Area;
import se.samlofte.pledges.PledgeDocument.Basis;
import se.samlofte.pledges.PledgeDocument.Maker;
import se.samlofte.pledges.PledgeDocument.Outlet;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeDocument.Reach;
import se.samlofte.pledges.PledgeDocument.Signer;

/** Where a document's fields stand in its JSON: {@code commitments.r1.limit} in {@code focusAreas[0].commitments[2].recurrence.limitDays}. */
final class WrittenPlaces {

    private static final Map<String, String> LISTS = Map.of("areas", "focusAreas", "sources", "situation.sources");
    private static final Map<String, String> FIELDS = Map.of(
            "recurrence", "recurrence.kind",
            "count", "recurrence.count",
            "atLeast", "recurrence.atLeast",
            "days", "recurrence.days",
            "often", "recurrence.text",
            "condition", "recurrence.condition",
            "trigger", "recurrence.trigger",
            "limit", "recurrence.limitDays");

    private final Map<String, String> rows = new LinkedHashMap<>();

    WrittenPlaces(PledgeDocument document) {
        put("areas", "focusAreas", document.areas(), Area::key);
        commitments(document, "", "");
        put("goals", "goals", in(document, "", document.goals(), Aim::area), Aim::key);
        document.areas().forEach(area -> {
            String at = rows.get("areas." + area.key()) + ".";
            commitments(document, area.key(), at);
            put("goals", at + "goals", in(document, area.key(), document.goals(), Aim::area), Aim::key);
        });
        put("parties", "parties", document.parties(), Maker::key);
        put("sources", "situation.sources", document.sources(), Basis::key);
        put("signatories", "signatories", document.signatories(), Signer::key);
        put("contacts", "contacts", document.contacts(), Reach::key);
        put("channels", "channels", document.channels(), Outlet::key);
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
        return place + "." + (row.startsWith("commitments.") ? FIELDS.getOrDefault(rest, rest) : rest);
    }

    private void commitments(PledgeDocument document, String area, String at) {
        List<Promise> promises = in(document, area, document.commitments(), Promise::area);
        put("commitments", at + "commitments", promises, Promise::key);
        for (int i = 0; i < promises.size(); i++) {
            Promise promise = promises.get(i);
            put(
                    "commitments." + promise.key() + ".parties",
                    at + "commitments[" + i + "].parties",
                    promise.parties(),
                    Maker::key);
        }
    }

    private <R> void put(String list, String place, List<R> of, Function<R, String> key) {
        for (int i = 0; i < of.size(); i++) {
            rows.put(list + "." + key.apply(of.get(i)), place + "[" + i + "]");
        }
    }
}
