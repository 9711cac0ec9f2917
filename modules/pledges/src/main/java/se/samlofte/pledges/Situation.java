package se.samlofte.pledges;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The joint situation picture as far as the pledge tells of it. */
public record Situation(
        String text,
        @Nullable PartialDate made,
        List<Party> madeBy,
        @Nullable Recurrence recurrence,
        List<Finding> findings,
        List<Source> sources,
        List<Upkeep> upkeep) {

    public Situation {
        madeBy = Lists.orEmpty(madeBy);
        findings = Lists.orEmpty(findings);
        sources = Lists.orEmpty(sources);
        upkeep = Lists.orEmpty(upkeep);
    }

    public enum SourceKind {
        SAFETY_SURVEY,
        CRIME_STATISTICS,
        RESIDENT_DIALOGUE,
        STAFF_DIALOGUE,
        COOPERATION_MEETING,
        SAFETY_REPORTS,
        POLICE_INCIDENT_REPORTS,
        MAP_MATERIAL,
        SAFETY_WALK,
        EST_REPORT,
        KEY_FIGURE,
        OTHER,
        /** Only in {@link Upkeep}. */
        FOLLOW_UP
    }

    public enum Trend {
        INCREASING,
        UNCHANGED,
        DECREASING
    }

    public enum Level {
        LOCAL,
        REGIONAL,
        NATIONAL
    }

    public enum Season {
        WINTER,
        SPRING,
        SUMMER,
        AUTUMN
    }

    public enum Certainty {
        STATED,
        SUSPECTED
    }

    /** @param system the service it was taken from, such as Hobit */
    public record Source(
            String id,
            SourceKind kind,
            String text,
            @Nullable String system,
            @Nullable Recurrence recurrence) {}

    /** @param sources ids of the sources it rests on */
    public record Finding(
            String id,
            String text,
            @Nullable Trend trend,
            List<Level> levels,
            @Nullable Place place,
            @Nullable Season season,
            List<String> concerns,
            List<Cause> causes,
            List<String> sources) {

        public Finding {
            levels = Lists.orEmpty(levels);
            concerns = Lists.orEmpty(concerns);
            causes = Lists.orEmpty(causes);
            sources = Lists.orEmpty(sources);
        }

        /** Resting on those of its sources that are left. */
        Finding restingOn(Set<String> left) {
            return new Finding(
                    id,
                    text,
                    trend,
                    levels,
                    place,
                    season,
                    concerns,
                    causes,
                    sources.stream().filter(left::contains).toList());
        }

        Finding withoutPlace() {
            return new Finding(id, text, trend, levels, null, season, concerns, causes, sources);
        }
    }

    public record Cause(String text, Certainty certainty) {}

    /** How the picture is kept up to date. */
    public record Upkeep(
            SourceKind kind, String text, @Nullable Recurrence recurrence) {}

    Situation with(List<Finding> otherFindings, List<Source> otherSources) {
        return new Situation(text, made, madeBy, recurrence, otherFindings, otherSources, upkeep);
    }
}
