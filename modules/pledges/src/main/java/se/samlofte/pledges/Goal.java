package se.samlofte.pledges;

import java.math.BigDecimal;
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
            @Nullable Baseline baseline) {}

    public record Baseline(BigDecimal value, PartialDate when) {}
}
