package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.Quote;
import se.samlofte.pledges.reading.Reading;

/**
 * A part of a reading that a person accepts with one press.
 *
 * @param key such as "area-1"
 * @param title of a focus area
 * @param lines what was read
 * @param certain whether the page itself says what it is; otherwise a person should look first
 */
public record ReadSection(String key, Kind kind, @Nullable String title, List<Line> lines, boolean certain) {

    /** Far more than any pledge has. */
    private static final int MOST_AREAS = 100;

    public enum Kind {
        ABOUT,
        AREA,
        GOALS,
        SOURCES,
        SIGNATORIES,
        CONTACTS,
        CHANNELS;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param quote where it was read */
    public record Line(String text, Quote quote) {}

    /** The sections that hold something, in the order of the draft. */
    public static List<ReadSection> of(Reading reading) {
        List<ReadSection> sections = new ArrayList<>();
        sections.add(new ReadSection(Kind.ABOUT.key(), Kind.ABOUT, null, about(reading), true));
        for (int i = 0; i < Math.min(reading.areas().size(), MOST_AREAS); i++) {
            sections.add(area("area-" + (i + 1), reading.areas().get(i)));
        }
        sections.add(section(Kind.GOALS, reading.goals().stream().map(aim -> new Line(aim.text(), aim.quote()))));
        sections.add(section(
                Kind.SOURCES, reading.sources().stream().map(source -> new Line(source.text(), source.quote()))));
        sections.add(section(
                Kind.SIGNATORIES,
                reading.signatories().stream()
                        .map(signer -> new Line(signer.name() + ", " + signer.role(), signer.quote()))));
        sections.add(section(Kind.CONTACTS, reading.contacts().stream().map(ReadSection::contact)));
        sections.add(section(
                Kind.CHANNELS, reading.channels().stream().map(outlet -> new Line(outlet.text(), outlet.quote()))));
        return sections.stream().filter(section -> !section.lines.isEmpty()).toList();
    }

    private static List<Line> about(Reading reading) {
        return Stream.of(
                        Stream.ofNullable(reading.title()),
                        Stream.ofNullable(reading.policeArea()),
                        Stream.ofNullable(reading.period()).map(time -> new Reading.Found(time.text(), time.quote())),
                        reading.purpose().stream(),
                        reading.situation().stream())
                .flatMap(found -> found)
                .map(found -> new Line(found.text(), found.quote()))
                .toList();
    }

    private static ReadSection area(String key, Reading.Area area) {
        List<Line> lines = new ArrayList<>();
        area.commitments().forEach(promise -> lines.add(new Line(promise.text(), promise.quote())));
        area.goals().forEach(aim -> lines.add(new Line(aim.text(), aim.quote())));
        boolean certain = area.commitments().stream().allMatch(Reading.Promise::certain);
        String title = area.title() == null ? area.actor() : area.title();
        return new ReadSection(key, Kind.AREA, title, lines, certain);
    }

    private static Line contact(Reading.Reach reach) {
        String who = reach.name() == null ? "" : reach.name() + ", ";
        String text = who + (reach.role() == null ? "" : reach.role());
        return new Line(
                text.isBlank() ? String.valueOf(reach.email() == null ? reach.phone() : reach.email()) : text,
                reach.quote());
    }

    private static ReadSection section(Kind kind, Stream<Line> lines) {
        return new ReadSection(kind.key(), kind, null, lines.toList(), kind != Kind.CONTACTS);
    }
}
