package se.samlofte.pledges.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.web.WrittenPledge.WrittenGoal;
import se.samlofte.pledges.web.WrittenPledge.WrittenIndicator;
import se.samlofte.pledges.web.WrittenPledge.WrittenValue;

/** A goal that was sent, as fields. */
record WrittenGoalReading(WrittenReading to) {

    void read(String row, String field, WrittenGoal sent) {
        to.put(row + ".kind", sent.kind());
        to.put(row + ".text", sent.text());
        WrittenIndicator indicator = sent.indicator();
        if (indicator == null) {
            return;
        }
        to.put(row + ".measure", indicator.text());
        to.put(row + ".unit", indicator.unit());
        to.put(row + ".rhythm", indicator.rhythm());
        to.put(row + ".source", indicator.source());
        to.put(row + ".baseline", decimal(indicator.baseline()));
        to.put(row + ".since", indicator.baselineWhen());
        to.rows(row + ".values", field + ".indicator.values", indicator.values(), WrittenValue::id, (at, value) -> {
            to.put(at + ".year", value.year());
            to.put(at + ".value", decimal(value.value()));
            to.put(at + ".source", value.source());
        });
    }

    private static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString().replace('.', ',');
    }
}
