package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Goal;
import se.samlofte.pledges.Recurrence;
import se.samlofte.pledges.Situation;
import se.samlofte.web.Ui;

/** Why something was promised, in words. */
public record SituationWords(Ui ui, PledgeWords said) {

    /** How a finding develops and how far it reaches: "Ökar, i kommunen, på sommaren"; empty when nothing is said. */
    public String reach(Situation.Finding finding) {
        List<String> words = new ArrayList<>();
        if (finding.trend() != null) {
            words.add(said.word("trend", finding.trend()));
        }
        if (!finding.levels().isEmpty()) {
            words.add(ui.list(finding.levels().stream()
                    .map(level -> said.word("level", level))
                    .toList()));
        }
        if (finding.season() != null) {
            words.add(ui.text("pledges.page.during." + finding.season()));
        }
        return Said.capital(String.join(", ", words));
    }

    /** The texts of the sources that a finding rests on. */
    public String sources(Situation situation, Situation.Finding finding) {
        return situation.sources().stream()
                .filter(source -> finding.sources().contains(source.id()))
                .map(Situation.Source::text)
                .collect(Collectors.joining("; "));
    }

    /** How often something is made; absent when it is not said. */
    public @Nullable Said often(@Nullable Recurrence recurrence) {
        return recurrence == null || recurrence.equals(Recurrence.UNSPECIFIED) ? null : said.told(recurrence);
    }

    /** From where an effect is measured. Without a baseline nothing can be said about change. */
    public String baseline(Goal.Indicator indicator) {
        Goal.Baseline baseline = indicator.baseline();
        if (baseline == null) {
            return ui.text("pledges.page.goal.nobaseline");
        }
        String value = baseline.value().toPlainString();
        return baseline.when().value() == null
                ? ui.text("pledges.page.goal.baseline", value)
                : ui.text("pledges.page.goal.baseline.when", value, said.date(baseline.when()));
    }
}
