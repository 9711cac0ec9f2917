package dev.samlofte.demo.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import se.samlofte.pledges.reading.Reading;
import tools.jackson.databind.JsonNode;

/** Compares readings with facts: what was expected and found, what was found beyond it, what is missing. */
final class ImportScore {

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    void add(String page, JsonNode facts, Reading reading) {
        List<Reading.Promise> promises = reading.promises().toList();
        Map<Integer, Integer> pairs = match(
                page,
                "commitments",
                list(facts, "commitments"),
                promises,
                (fact, promise) -> says(fact, promise.text()));
        pairs.forEach(
                (fact, promise) -> attributes(page, list(facts, "commitments").get(fact), promises.get(promise)));
        match(page, "goals", list(facts, "goals"), reading.aims().toList(), (fact, aim) -> says(fact, aim.text()));
        match(page, "sources", list(facts, "sources"), reading.sources(), (fact, source) -> fact.asString()
                .equals(source.kind()));
        match(
                page,
                "signatories",
                list(facts, "signatories"),
                reading.signatories(),
                (fact, signer) ->
                        low(signer.role()).contains(low(fact.path("role").asString()))
                                && (!fact.has("acting") || fact.path("acting").asBoolean() == signer.acting()));
        match(page, "contacts", list(facts, "contacts"), reading.contacts(), (fact, reach) -> Stream.of(
                        String.valueOf(reach.email()), String.valueOf(reach.phone()), String.valueOf(reach.name()))
                .anyMatch(fact.asString()::equals));
        match(page, "channels", list(facts, "channels"), reading.channels(), (fact, outlet) -> low(outlet.text())
                .contains(low(fact.asString())));
        match(
                page,
                "followUp",
                list(facts, "followUp"),
                reading.followUp(),
                (fact, outcome) -> says(fact, outcome.text())
                        && fact.path("status").asString("null").equals(String.valueOf(outcome.status())));
        match(
                page,
                "focusAreas",
                list(facts, "areas"),
                reading.areas().stream().filter(area -> area.title() != null).toList(),
                (fact, area) -> low(String.valueOf(area.title())).contains(low(fact.asString())));
        whole(page, facts, reading);
    }

    private void whole(String page, JsonNode facts, Reading reading) {
        Reading.Place place = reading.municipality();
        one(page, "municipality", facts.path("municipality").asString(""), place == null ? "" : place.code());
        Reading.Found area = reading.policeArea();
        one(
                page,
                "policeArea",
                facts.path("policeArea").asString(""),
                area == null ? "" : area.text().replaceFirst("^Lokalpolisområde ", ""));
        JsonNode period = facts.path("period");
        Reading.Time time = reading.period();
        String expected = period.path("kind").asString("NOT_STATED") + " "
                + period.path("from").asString("null") + " "
                + period.path("to").asString("null");
        String found = time == null ? "NOT_STATED null null" : time.kind() + " " + time.from() + " " + time.to();
        one(page, "period", expected, found);
    }

    private void attributes(String page, JsonNode fact, Reading.Promise promise) {
        if (fact.has("parties")) {
            match(page, "parties", list(fact, "parties"), promise.parties(), (party, name) -> party.asString()
                    .equals(name));
        }
        if (fact.has("recurrence")) {
            one(
                    page,
                    "recurrence",
                    fact.path("recurrence").asString(),
                    promise.recurrence().kind());
        }
    }

    private void one(String page, String field, String expected, String found) {
        Count count = count(field);
        count.expected += expected.isEmpty() ? 0 : 1;
        count.found += found.isEmpty() ? 0 : 1;
        if (expected.equals(found)) {
            count.right += expected.isEmpty() ? 0 : 1;
        } else {
            faults.add("%s %s: expected \"%s\", found \"%s\"".formatted(page, field, expected, found));
        }
    }

    /** Each fact with at most one finding, in order. */
    private <T> Map<Integer, Integer> match(
            String page, String field, List<JsonNode> facts, List<T> found, BiPredicate<JsonNode, T> same) {
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        for (int fact = 0; fact < facts.size(); fact++) {
            for (int one = 0; one < found.size(); one++) {
                if (!pairs.containsValue(one) && same.test(facts.get(fact), found.get(one))) {
                    pairs.put(fact, one);
                    break;
                }
            }
            if (!pairs.containsKey(fact)) {
                faults.add("%s %s: missing %s".formatted(page, field, facts.get(fact)));
            }
        }
        for (int one = 0; one < found.size(); one++) {
            if (!pairs.containsValue(one)) {
                faults.add("%s %s: too much %s".formatted(page, field, found.get(one)));
            }
        }
        Count count = count(field);
        count.expected += facts.size();
        count.found += found.size();
        count.right += pairs.size();
        return pairs;
    }

    private static boolean says(JsonNode fact, String text) {
        return list(fact, "has").stream().allMatch(word -> low(text).contains(low(word.asString())));
    }

    private static List<JsonNode> list(JsonNode node, String field) {
        return node.path(field).values().stream().toList();
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Count count(String field) {
        return counts.computeIfAbsent(field, name -> new Count());
    }

    void print() {
        System.out.printf("%-14s %9s %9s %9s %9s%n", "field", "expected", "found", "precision", "recall");
        counts.forEach((field, count) -> System.out.printf(
                Locale.ROOT,
                "%-14s %9d %9d %9.3f %9.3f%n",
                field,
                count.expected,
                count.found,
                count.precision(),
                count.recall()));
        faults.forEach(fault -> System.err.println("  " + fault));
    }

    double worst(String... fields) {
        return Stream.of(fields)
                .map(this::count)
                .mapToDouble(count -> Math.min(count.precision(), count.recall()))
                .min()
                .orElse(0);
    }

    private static final class Count {
        private int expected;
        private int found;
        private int right;

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }
    }
}
