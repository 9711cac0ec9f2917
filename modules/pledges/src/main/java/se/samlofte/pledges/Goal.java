package se.samlofte.pledges;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the work is to bring about: an aim, or an effect that may be measured. */
public record Goal(
        String id, Kind kind, String text, @Nullable Indicator indicator) {

    public enum Kind {
        AIM,
        EFFECT
    }

    public enum Rhythm {
        YEARLY,
        HALF_YEARLY,
        TERTIAL,
        QUARTERLY,
        MONTHLY,
        UNSPECIFIED
    }

    /** How an effect is measured. Without a baseline it says nothing about change (Brå, follow-up of effects). */
    public record Indicator(
            String text,
            @Nullable String unit,
            @Nullable Rhythm rhythm,
            Situation.@Nullable SourceKind source,
            @Nullable Baseline baseline,
            List<Value> values) {

        public Indicator {
            values = Lists.orEmpty(values);
        }
    }

    /** What was measured a year. @param source where the figure comes from */
    public record Value(
            int year, BigDecimal value, @Nullable String source) {}

    public record Baseline(BigDecimal value, PartialDate when) {}
}
