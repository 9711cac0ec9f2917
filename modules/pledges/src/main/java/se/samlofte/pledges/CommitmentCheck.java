package se.samlofte.pledges;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.pledges.PledgeDocument.Maker;
import se.samlofte.pledges.PledgeDocument.Promise;

/** What is missing or wrong in a document's commitments. */
record CommitmentCheck(PledgeDocument document, List<Fault> faults) {

    /** What is told only afterwards unless somebody has thought about it (DOMAIN, publishing rule). */
    static final Pattern BETTER_AFTERWARDS =
            Pattern.compile("kontroll|inspektion|tillsyn|razzia|hot spot|gym|langning|ungdomsgård|fritidsgård");

    void check() {
        List<Promise> written = document.commitments().stream()
                .filter(promise -> !promise.blank())
                .toList();
        boolean agreement = document.kind().equals(PledgeView.Kind.AGREEMENT.name());
        if (written.isEmpty() && !agreement) {
            add("commitments", "missing.commitments", Weight.MISSING);
        }
        written.forEach(this::check);
        numbers(written);
    }

    private void check(Promise promise) {
        String row = "commitments." + promise.key();
        if (promise.text().isBlank()) {
            add(row + ".text", "missing.promise", Weight.MISSING);
        }
        kind(row, promise);
        makers(row, promise);
        recurrence(row, promise);
        new ParticularsCheck(row, promise, faults).check();
        if (Typed.choice(CommitmentView.PublishRule.class, promise.publish()).isEmpty()) {
            add(row + ".publish", "choose", Weight.MISSING);
        }
        if (!promise.visibility().isBlank() && !promise.visibility().equals("PUBLIC") && !promise.staysInside()) {
            add(row + ".visibility", "choose", Weight.INVALID);
        }
        if (!promise.staysInside()
                && promise.publish().equals(CommitmentView.PublishRule.PLANNED.name())
                && BETTER_AFTERWARDS
                        .matcher(promise.text().toLowerCase(Locale.ROOT))
                        .find()) {
            add(row + ".publish", "better-afterwards", Weight.ADVICE);
        }
    }

    private void kind(String row, Promise promise) {
        Optional<CommitmentView.Kind> kind = Typed.choice(CommitmentView.Kind.class, promise.kind());
        if (kind.isEmpty()) {
            add(row + ".kind", "choose", Weight.MISSING);
        }
        if (kind.filter(known -> known == CommitmentView.Kind.DECISION).isPresent()
                && !promise.decided().isBlank()
                && new TypedDecision(promise.decided()).date().isEmpty()) {
            add(row + ".decided", "decided", Weight.INVALID);
        }
    }

    private void makers(String row, Promise promise) {
        List<Maker> makers =
                promise.parties().stream().filter(maker -> !maker.blank()).toList();
        makers.forEach(maker -> DocumentCheck.maker(row + ".parties." + maker.key(), maker, faults));
        if (makers.isEmpty()) {
            add(row + ".parties", "missing.makers", Weight.MISSING);
        }
    }

    private void recurrence(String row, Promise promise) {
        Optional<Recurrence.Kind> kind = Typed.choice(Recurrence.Kind.class, promise.recurrence());
        if (kind.isEmpty()) {
            add(row + ".recurrence", "choose", Weight.MISSING);
            return;
        }
        switch (kind.get()) {
            case COUNT_IN_PERIOD -> number(row + ".count", promise.count());
            case EVERY_N_DAYS -> number(row + ".days", promise.days());
            case SERVICE_LEVEL -> {
                required(row + ".condition", promise.condition());
                required(row + ".trigger", promise.trigger());
                number(row + ".limit", promise.limit());
            }
            case ONCE, MONTHLY, WEEKLY, YEARLY, UNSPECIFIED -> {}
        }
    }

    private void numbers(List<Promise> promises) {
        Map<String, String> seen = new HashMap<>();
        for (Promise promise : promises) {
            String field = "commitments." + promise.key() + ".number";
            if (promise.number().isBlank()) {
                continue;
            }
            if (Typed.number(promise.number()).isEmpty()) {
                add(field, "number", Weight.INVALID);
            } else if (seen.put(promise.number().strip(), field) != null) {
                add(field, "number-twice", Weight.ADVICE);
            }
        }
    }

    private void number(String field, String value) {
        if (Typed.number(value).isEmpty()) {
            add(field, "number", value.isBlank() ? Weight.MISSING : Weight.INVALID);
        }
    }

    private void required(String field, String value) {
        if (value.isBlank()) {
            add(field, "missing", Weight.MISSING);
        }
    }

    private void add(String field, String rule, Weight weight, Object... arguments) {
        faults.add(new Fault(field, rule, List.of(arguments), weight));
    }
}
