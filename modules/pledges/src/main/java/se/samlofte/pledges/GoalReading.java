package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeDocument.Aim;
import se.samlofte.pledges.PledgeDocument.Figure;

/** A typed goal as the one it would be. */
record GoalReading(Aim typed) {

    Goal goal(String id) {
        return new Goal(
                id,
                Typed.choice(Goal.Kind.class, typed.kind()).orElse(Goal.Kind.AIM),
                typed.text().strip(),
                indicator());
    }

    private Goal.@Nullable Indicator indicator() {
        String measure = Typed.orNull(typed.measure());
        return measure == null
                ? null
                : new Goal.Indicator(
                        measure,
                        Typed.orNull(typed.unit()),
                        Typed.choice(Goal.Rhythm.class, typed.rhythm()).orElse(null),
                        Typed.choice(Situation.SourceKind.class, typed.source())
                                .filter(kind -> kind != Situation.SourceKind.FOLLOW_UP)
                                .orElse(null),
                        Typed.decimal(typed.baseline())
                                .map(value -> new Goal.Baseline(
                                        value,
                                        new TypedDecision(typed.since()).date().orElse(PartialDate.UNKNOWN)))
                                .orElse(null),
                        values());
    }

    private List<Goal.Value> values() {
        List<Goal.Value> values = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        for (Figure figure : typed.values()) {
            TypedDate.of(figure.year())
                    .filter(year -> year.precision() == PartialDate.Precision.YEAR)
                    .map(year -> year.first().getYear())
                    .filter(years::add)
                    .ifPresent(year -> Typed.decimal(figure.value())
                            .ifPresent(
                                    value -> values.add(new Goal.Value(year, value, Typed.orNull(figure.source())))));
        }
        return values;
    }
}
