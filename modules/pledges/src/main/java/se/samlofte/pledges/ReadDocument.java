package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeDocument.Aim;
import se.samlofte.pledges.PledgeDocument.Area;
import se.samlofte.pledges.PledgeDocument.Basis;
import se.samlofte.pledges.PledgeDocument.Maker;
import se.samlofte.pledges.PledgeDocument.Outlet;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeDocument.Reach;
import se.samlofte.pledges.PledgeDocument.Signer;
import se.samlofte.pledges.PledgeDocument.Time;
import se.samlofte.pledges.reading.Reading;

/**
 * A draft with sections of a reading added. What stands in the draft stays; of a field that both have, what a person
 * wrote.
 *
 * @param contacts who answers for what in the municipality today
 */
record ReadDocument(Reading reading, ReadContacts contacts) {

    PledgeDocument with(PledgeDocument draft, Set<String> sections) {
        boolean about = sections.contains(ReadSection.Kind.ABOUT.key());
        List<Area> areas = new ArrayList<>(draft.areas());
        List<Promise> promises = new ArrayList<>(draft.commitments());
        List<Aim> aims = new ArrayList<>(draft.goals());
        for (int i = 0; i < reading.areas().size(); i++) {
            if (sections.contains("area-" + (i + 1))) {
                area("i" + (i + 1), reading.areas().get(i), areas, promises, aims);
            }
        }
        if (sections.contains(ReadSection.Kind.GOALS.key())) {
            aims("i0", "", reading.goals(), aims);
        }
        return new PledgeDocument(
                draft.kind(),
                draft.title(),
                draft.district(),
                about ? either(draft.summary(), summary()) : draft.summary(),
                about ? either(draft.purpose(), text(reading.purpose())) : draft.purpose(),
                about && draft.period().kind().isEmpty() ? period() : draft.period(),
                draft.targetGroups(),
                about ? makers(draft.parties()) : draft.parties(),
                areas,
                promises,
                aims,
                situation(draft, sections),
                rows(draft.sources(), sections, ReadSection.Kind.SOURCES, sources()),
                draft.agreement(),
                draft.continues(),
                rows(draft.signatories(), sections, ReadSection.Kind.SIGNATORIES, signers()),
                rows(draft.contacts(), sections, ReadSection.Kind.CONTACTS, reaches()),
                rows(draft.channels(), sections, ReadSection.Kind.CHANNELS, outlets()),
                draft.reporting(),
                draft.feedback(),
                draft.notes(),
                draft.revision(),
                draft.correctionNote(),
                draft.joint());
    }

    /** The page's own first words on what it is about. */
    private String summary() {
        return Stream.of(
                        reading.purpose().stream().map(Reading.Found::text),
                        reading.aims().map(Reading.Aim::text),
                        reading.promises().map(Reading.Promise::text))
                .flatMap(texts -> texts)
                .findFirst()
                .map(text -> Character.toUpperCase(text.charAt(0)) + text.substring(1))
                .orElse("");
    }

    /** What a picture builds on is only said of a picture. */
    private String situation(PledgeDocument draft, Set<String> sections) {
        String read = text(reading.situation());
        boolean about = sections.contains(ReadSection.Kind.ABOUT.key());
        if (about && !sections.contains(ReadSection.Kind.SOURCES.key())) {
            return either(draft.situation(), read);
        }
        String sources = reading.sources().stream().map(Reading.Basis::text).collect(Collectors.joining(", "));
        return sections.contains(ReadSection.Kind.SOURCES.key())
                ? either(draft.situation(), read.isBlank() ? sources : read)
                : draft.situation();
    }

    private static void area(String key, Reading.Area area, List<Area> areas, List<Promise> promises, List<Aim> aims) {
        String title = area.title();
        String of = "";
        if (title != null) {
            of = areas.stream()
                    .filter(known -> known.title().equals(title))
                    .map(Area::key)
                    .findFirst()
                    .orElse(key);
            if (of.equals(key)) {
                areas.add(new Area(key, title, ""));
            }
        }
        for (int i = 0; i < area.commitments().size(); i++) {
            promises.add(ReadPromise.promise(
                    key + "-" + (i + 1), of, area.commitments().get(i)));
        }
        aims(key, of, area.goals(), aims);
    }

    private static void aims(String key, String area, List<Reading.Aim> read, List<Aim> aims) {
        for (int i = 0; i < read.size(); i++) {
            aims.add(new Aim(
                    key + "-m" + (i + 1), area, "", "AIM", read.get(i).text(), "", "", "", "", "", "", List.of()));
        }
    }

    private Time period() {
        Reading.Time time = reading.period();
        return time == null
                ? new Time("NOT_STATED", "", "", "")
                : new Time(time.kind(), Typed.orEmpty(time.from()), Typed.orEmpty(time.to()), time.text());
    }

    /** The police with their unit; who else makes the pledge was there from the beginning. */
    private List<Maker> makers(List<Maker> makers) {
        Reading.Found unit = reading.policeArea();
        return makers.stream()
                .map(maker -> unit != null
                                && maker.party().equals("POLICE")
                                && maker.unit().isEmpty()
                        ? new Maker(maker.key(), maker.party(), unit.text(), maker.name(), maker.unnamed())
                        : maker)
                .toList();
    }

    private List<Basis> sources() {
        List<Basis> sources = new ArrayList<>();
        reading.sources().forEach(read -> sources.add(new Basis("i" + (sources.size() + 1), read.kind(), read.text())));
        return sources;
    }

    private List<Signer> signers() {
        List<Signer> signers = new ArrayList<>();
        reading.signatories()
                .forEach(read -> signers.add(new Signer(
                        "i" + (signers.size() + 1),
                        read.role(),
                        read.organisation() == null ? "MUNICIPALITY" : ReadPromise.kind(read.organisation()),
                        "",
                        read.name(),
                        read.acting() ? "true" : "")));
        return signers;
    }

    private List<Reach> reaches() {
        List<Reach> reaches = new ArrayList<>();
        reading.contacts().forEach(read -> reaches.add(contacts.today("i" + (reaches.size() + 1), read)));
        return reaches;
    }

    private List<Outlet> outlets() {
        List<Outlet> outlets = new ArrayList<>();
        reading.channels().stream()
                .filter(read -> read.kind() != null)
                .forEach(read -> outlets.add(new Outlet(
                        "i" + (outlets.size() + 1),
                        Typed.orEmpty(read.kind()),
                        ReadPromise.kind(read.party()),
                        read.text())));
        return outlets;
    }

    private static <T> List<T> rows(List<T> draft, Set<String> sections, ReadSection.Kind kind, List<T> read) {
        return sections.contains(kind.key())
                ? Stream.concat(draft.stream(), read.stream()).toList()
                : draft;
    }

    private static String text(List<Reading.Found> found) {
        return found.stream().map(Reading.Found::text).collect(Collectors.joining(" "));
    }

    private static String either(String written, @Nullable String read) {
        return written.isBlank() ? Typed.orEmpty(read) : written;
    }
}
