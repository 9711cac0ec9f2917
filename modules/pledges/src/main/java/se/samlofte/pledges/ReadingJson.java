package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.Quote;
import se.samlofte.pledges.reading.Reading;
import se.samlofte.pledges.reading.Reading.Often;

/**
 * A reading as {@code pledge-import --json} prints it. Commitments outside focus areas stand in one without title.
 *
 * @param coverage 0 to 1
 * @param notice what a person should know of the whole, in Swedish; absent when nothing is to be said
 */
record ReadingJson(
        @Nullable String municipality,
        @Nullable String municipalityCode,
        @Nullable String policeArea,
        Time period,
        List<Area> focusAreas,
        List<Aim> goals,
        List<Reading.Basis> sources,
        List<Signer> signatories,
        List<Reach> contacts,
        List<String> channels,
        List<Outcome> followUp,
        double coverage,
        List<Part> unparsed,
        @Nullable String notice) {

    private static final double LITTLE = 0.5;
    private static final double DECIMALS = 10_000;

    record Time(
            String kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String text) {}

    record Area(@Nullable String title, @Nullable String actor, List<Promise> commitments, List<Aim> goals) {}

    record Promise(String text, List<String> parties, Often recurrence, Quote quote) {}

    record Aim(String text, Quote quote) {}

    record Signer(String name, String role, @Nullable String organisation, boolean acting) {}

    record Reach(
            @Nullable String name,
            @Nullable String role,
            @Nullable String email,
            @Nullable String phone) {}

    record Outcome(String text, @Nullable String status) {}

    record Part(String text, int start, int end) {}

    static ReadingJson of(Reading reading) {
        Reading.Place municipality = reading.municipality();
        Reading.Found policeArea = reading.policeArea();
        return new ReadingJson(
                municipality == null ? null : municipality.name(),
                municipality == null ? null : municipality.code(),
                policeArea == null ? null : policeArea.text(),
                time(reading.period()),
                reading.areas().stream().map(ReadingJson::area).toList(),
                aims(reading.goals()),
                reading.sources(),
                reading.signatories().stream()
                        .map(signer -> new Signer(signer.name(), signer.role(), signer.organisation(), signer.acting()))
                        .toList(),
                reading.contacts().stream()
                        .map(reach -> new Reach(reach.name(), reach.role(), reach.email(), reach.phone()))
                        .toList(),
                reading.channels().stream().map(Reading.Outlet::text).toList(),
                reading.followUp().stream()
                        .map(outcome -> new Outcome(outcome.text(), outcome.status()))
                        .toList(),
                Math.round(reading.coverage() * DECIMALS) / DECIMALS,
                reading.unparsed().stream()
                        .map(part -> new Part(
                                part.text(), part.quote().start(), part.quote().end()))
                        .toList(),
                notice(reading));
    }

    private static Time time(Reading.@Nullable Time time) {
        return time == null
                ? new Time("NOT_STATED", null, null, null)
                : new Time(time.kind(), time.from(), time.to(), time.text());
    }

    private static Area area(Reading.Area area) {
        return new Area(
                area.title(),
                area.actor(),
                area.commitments().stream()
                        .map(promise ->
                                new Promise(promise.text(), promise.parties(), promise.recurrence(), promise.quote()))
                        .toList(),
                aims(area.goals()));
    }

    private static List<Aim> aims(List<Reading.Aim> aims) {
        return aims.stream().map(aim -> new Aim(aim.text(), aim.quote())).toList();
    }

    private static @Nullable String notice(Reading reading) {
        List<String> said = new ArrayList<>();
        if (reading.noPledge()) {
            said.add("Sidan innehåller inget löfte: inga åtaganden hittades.");
        }
        if (!reading.others().isEmpty()) {
            said.add("Sidan gäller flera kommuner, även "
                    + String.join(
                            ", ",
                            reading.others().stream().map(Reading.Place::name).toList()) + ".");
        }
        if (reading.coverage() < LITTLE) {
            said.add("Det mesta av texten förstods inte; den står under unparsed.");
        }
        return said.isEmpty() ? null : String.join(" ", said);
    }
}
