package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.Reading.Aim;
import se.samlofte.pledges.reading.Reading.Area;
import se.samlofte.pledges.reading.Reading.Found;
import se.samlofte.pledges.reading.Reading.Outcome;
import se.samlofte.pledges.reading.Reading.Promise;
import se.samlofte.pledges.reading.SourceText.Span;

/** What the walk over a page has found so far; what is a promise and what a goal is settled when all is read. */
final class Collected {

    /**
     * Something that may be promised.
     *
     * @param area heading it stands under
     * @param above who is named above it
     * @param how often it is done, where a table says so beside it
     */
    record Item(Span span, Section section, @Nullable Span area, List<String> above, How how) {}

    enum How {
        /** In a list that the page itself calls promises. */
        LISTED,
        /** In running text under such a heading. */
        UNDER_HEADING,
        /** Only its wording makes it a promise. */
        WORDING,
        /** A promise to work for something, made concrete by a list. */
        UMBRELLA
    }

    /** Goals of a sentence, and where they stand. */
    record Striving(List<Aim> aims, @Nullable Span area, boolean underHeading) {}

    final List<Item> items = new ArrayList<>();
    final List<Striving> strivings = new ArrayList<>();
    final List<Span> focus = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final List<Found> purpose = new ArrayList<>();
    final List<Found> situation = new ArrayList<>();

    /** The areas with what belongs to them, and the goals of the whole. */
    record Settled(List<Area> areas, List<Aim> goals) {}

    Settled settle(List<String> ofPage) {
        boolean listed = items.stream().anyMatch(Collected::isListed);
        boolean headed = listed || items.stream().anyMatch(item -> item.how() == How.UNDER_HEADING);
        boolean achieveIsGoal = items.stream()
                .anyMatch(item -> item.section() != Section.ACHIEVE && item.how() == How.LISTED
                        || item.how() == How.UNDER_HEADING && item.section() == Section.COMMITMENTS);
        Map<String, Building> areas = new LinkedHashMap<>();
        focus.forEach(title -> areas.computeIfAbsent(key(title), key -> new Building(title, List.of())));
        Parties parties = new Parties(ofPage);
        List<Aim> goals = new ArrayList<>();
        for (Item item : items) {
            if (item.section() == Section.ACHIEVE && achieveIsGoal) {
                aims(areas, goals, item.area(), Aims.underHeading(item.span(), true));
            } else if (item.how() == How.UMBRELLA && headed) {
                aims(areas, goals, item.area(), Aims.ofUmbrella(item.span()));
            } else if (item.how() != How.WORDING && item.how() != How.UMBRELLA || !headed) {
                building(areas, item).promises.add(promise(item, parties));
            }
        }
        boolean headedGoals = strivings.stream().anyMatch(Striving::underHeading) || !goals.isEmpty();
        strivings.stream()
                .filter(striving -> striving.underHeading() || !headedGoals)
                .forEach(striving -> aims(areas, goals, striving.area(), striving.aims()));
        return new Settled(areas.values().stream().map(Building::area).toList(), goals);
    }

    private static boolean isListed(Item item) {
        return item.how() == How.LISTED;
    }

    private static Promise promise(Item item, Parties parties) {
        return new Promise(
                item.span().text(),
                parties.of(item.span(), item.above()),
                Frequency.of(item.span()),
                item.span().quote(),
                item.how() == How.LISTED || item.how() == How.UNDER_HEADING);
    }

    private static Building building(Map<String, Building> areas, Item item) {
        String title = key(item.area());
        Building titled = areas.get(title);
        if (titled != null && titled.promises.isEmpty() && titled.actor.isEmpty()) {
            titled.actor = item.above();
            return titled;
        }
        return titled != null && titled.actor.equals(item.above())
                ? titled
                : areas.computeIfAbsent(
                        title + "|" + String.join("|", item.above()), key -> new Building(item.area(), item.above()));
    }

    private static void aims(Map<String, Building> areas, List<Aim> goals, @Nullable Span area, List<Aim> aims) {
        if (area == null || aims.isEmpty()) {
            goals.addAll(aims);
            return;
        }
        String title = key(area);
        areas.values().stream()
                .filter(building -> key(building.title).equals(title))
                .findFirst()
                .orElseGet(() -> areas.computeIfAbsent(title, key -> new Building(area, List.of())))
                .aims
                .addAll(aims);
    }

    /** Titles are the same that begin the same: "ANDTS (alkohol, …)". */
    private static String key(@Nullable Span title) {
        if (title == null) {
            return "";
        }
        String plain = title.low()
                .replaceFirst("\\(.*", "")
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
        return plain.isEmpty() ? title.low() : plain;
    }

    private static final class Building {
        private final @Nullable Span title;
        private List<String> actor;
        private final List<Promise> promises = new ArrayList<>();
        private final List<Aim> aims = new ArrayList<>();

        Building(@Nullable Span title, List<String> actor) {
            this.title = title;
            this.actor = actor;
        }

        Area area() {
            return new Area(
                    title == null ? null : title.text().replaceFirst(":$", ""),
                    actor.isEmpty() ? null : Parties.joined(actor),
                    title == null ? null : title.quote(),
                    List.copyOf(promises),
                    List.copyOf(aims));
        }
    }
}
