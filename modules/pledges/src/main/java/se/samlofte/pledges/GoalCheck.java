package se.samlofte.pledges;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.pledges.PledgeDocument.Aim;
import se.samlofte.pledges.PledgeDocument.Figure;

/** What is missing or wrong in a document's goals and how they are measured. */
record GoalCheck(PledgeDocument document, List<Fault> faults) {

    void check() {
        document.goals().stream().filter(goal -> !goal.blank()).forEach(this::check);
    }

    private void check(Aim goal) {
        String row = "goals." + goal.key();
        if (goal.text().isBlank()) {
            add(row + ".text", "missing", Weight.MISSING);
        }
        if (Typed.choice(Goal.Kind.class, goal.kind()).isEmpty()) {
            add(row + ".kind", "choose", Weight.MISSING);
        }
        if (goal.hasMeasure()) {
            measured(row, goal);
        }
        if (goal.kind().equals(Goal.Kind.EFFECT.name()) && goal.baseline().isBlank()) {
            add(row + ".baseline", "no-baseline", Weight.ADVICE);
        }
    }

    private void measured(String row, Aim goal) {
        if (goal.measure().isBlank()) {
            add(row + ".measure", "missing", Weight.MISSING);
        }
        choice(
                row + ".rhythm",
                goal.rhythm(),
                Typed.choice(Goal.Rhythm.class, goal.rhythm()).isPresent());
        choice(
                row + ".source",
                goal.source(),
                Typed.choice(Situation.SourceKind.class, goal.source()).isPresent());
        decimal(row + ".baseline", goal.baseline());
        if (!goal.since().isBlank() && new TypedDecision(goal.since()).date().isEmpty()) {
            add(row + ".since", "decided", Weight.INVALID);
        }
        Set<String> years = new HashSet<>();
        for (Figure figure : goal.values()) {
            if (!figure.blank()) {
                figure(row + ".values." + figure.key(), figure, years);
            }
        }
    }

    private void figure(String row, Figure figure, Set<String> years) {
        boolean year = TypedDate.of(figure.year())
                .filter(date -> date.precision() == PartialDate.Precision.YEAR)
                .isPresent();
        if (!year) {
            add(row + ".year", "year", figure.year().isBlank() ? Weight.MISSING : Weight.INVALID);
        } else if (!years.add(figure.year().strip())) {
            add(row + ".year", "year-twice", Weight.INVALID);
        }
        if (figure.value().isBlank()) {
            add(row + ".value", "missing", Weight.MISSING);
        }
        decimal(row + ".value", figure.value());
    }

    private void decimal(String field, String value) {
        if (!value.isBlank() && Typed.decimal(value).isEmpty()) {
            add(field, "decimal", Weight.INVALID);
        }
    }

    private void choice(String field, String value, boolean known) {
        if (!value.isBlank() && !known) {
            add(field, "choose", Weight.INVALID);
        }
    }

    private void add(String field, String rule, Weight weight) {
        faults.add(new Fault(field, rule, List.of(), weight));
    }
}
