package se.samlofte.pledges.reading;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a page. Every value says where it was read.
 *
 * @param title the pledge's own title
 * @param municipality absent when the page names none
 * @param others further municipalities that the page names as parties
 * @param purpose what the pledge says of its own purpose
 * @param situation what it says of the situation
 * @param areas in the page's order; commitments outside focus areas stand in one without title
 * @param coverage share of the source text that was accounted for, 0 to 1, blanks left out
 * @param unparsed what was not understood, in the page's order
 * @param noPledge whether the page promises nothing
 */
public record Reading(
        @Nullable Found title,
        @Nullable Place municipality,
        List<Place> others,
        @Nullable Found policeArea,
        @Nullable Time period,
        List<Found> purpose,
        List<Found> situation,
        List<Area> areas,
        List<Aim> goals,
        List<Basis> sources,
        List<Signer> signatories,
        List<Reach> contacts,
        List<Outlet> channels,
        List<Outcome> followUp,
        double coverage,
        List<Found> unparsed,
        boolean noPledge) {

    /** Text of the page. @param text without the page's line breaks and indents */
    public record Found(String text, Quote quote) {}

    /** @param code SCB's four digits */
    public record Place(String name, String code, Quote quote) {}

    /**
     * @param kind one of the kinds of {@code se.samlofte.pledges.Period}
     * @param from first day as 2024-01-01; absent when not stated
     */
    public record Time(
            String kind, @Nullable String from, @Nullable String to, String text, Quote quote) {}

    /** @param actor who promises what stands in it, where the page says so above the list */
    public record Area(
            @Nullable String title,
            @Nullable String actor,
            @Nullable Quote quote,
            List<Promise> commitments,
            List<Aim> goals) {}

    /** @param certain whether the page itself marks it as promised; otherwise a person should look */
    public record Promise(String text, List<String> parties, Often recurrence, Quote quote, boolean certain) {}

    /**
     * @param kind one of the kinds of {@code se.samlofte.pledges.Recurrence}
     * @param days interval, or the limit of a service level
     * @param text the page's words for it
     */
    public record Often(
            String kind,
            @Nullable Integer count,
            boolean atLeast,
            @Nullable Integer days,
            @Nullable String text) {

        static final Often UNSPECIFIED = new Often("UNSPECIFIED", null, false, null, null);
    }

    public record Aim(String text, Quote quote) {}

    /** @param kind one of the kinds of sources of {@code se.samlofte.pledges.Situation} */
    public record Basis(String kind, String text, Quote quote) {}

    public record Signer(String name, String role, @Nullable String organisation, boolean acting, Quote quote) {}

    /** @param name absent for a service such as a switchboard */
    public record Reach(
            @Nullable String name,
            @Nullable String role,
            @Nullable String email,
            @Nullable String phone,
            Quote quote) {}

    /** @param kind one of the kinds of channels of {@code se.samlofte.pledges.PledgeView}; absent for others */
    public record Outlet(@Nullable String kind, @Nullable String party, String text, Quote quote) {}

    /** @param status one of the declared statuses; absent for a plan to follow up */
    public record Outcome(String text, @Nullable String status, Quote quote) {

        Outcome orDone() {
            return status == null ? new Outcome(text, "DONE", quote) : this;
        }
    }

    public Stream<Promise> promises() {
        return areas.stream().flatMap(area -> area.commitments().stream());
    }

    /** Goals of the whole and of the areas. */
    public Stream<Aim> aims() {
        return Stream.concat(goals.stream(), areas.stream().flatMap(area -> area.goals().stream()));
    }
}
