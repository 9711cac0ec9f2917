package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samlofte.geography.ReferenceData;
import se.samlofte.geography.ReferenceData.MunicipalityRow;
import se.samlofte.pledges.reading.Reading.Found;
import se.samlofte.pledges.reading.Reading.Place;
import se.samlofte.pledges.reading.SourceText.Span;

/** Which municipality and which local police area a page is about: the one that it names most clearly and most often. */
final class Places {

    private static final Pattern MUNICIPAL = Pattern.compile(
            "(?<![a-zåäöé-])([a-zåäöé-]{2,20}(?: [a-zåäöé-]{2,20}){0,2}?) (?:kommun(?:s|en|ens)?|stads?)(?![a-zåäö])");
    private static final Pattern TITLE = Pattern.compile(
            "^(?:nytt )?([a-zåäöé-]+(?: [a-zåäöé-]+)?)(?:, [a-zåäö ]+?)?(?: kommuns?| stads?)? {0,3}[–—:|-] {0,3}(?:nytt )?medborgar?l"
                    + "|^(?:nytt )?medborgar?l[öo]fte[nt]?(?: \\d{4}(?:[-–]\\d{4})?)?(?: för| i|,| –| -| mellan polisen och)? ([a-zåäöé-]+(?: [a-zåäöé-]+)?)(?: 20\\d\\d.*| kommun.*)?$"
                    + "|^polisen i ([a-zåäöé-]+)|kommunpolis (?:i )?([a-zåäöé-]+)$");
    private static final Pattern LISTED = Pattern.compile("kommunerna:? ([^.:;]{3,200})");
    private static final Pattern AREA = Pattern.compile(
            "(?:lokalpolisområdes?(?:t|chef)?(?: för| i)?|lokalpolischef(?:en)?(?: för| i)?|chef för polisen i|lpo|polisen i|närpolisområdet?)[ ,]{1,3}((?:(?:södra|norra|östra|västra|mellersta|centrala|nordöstra|nordvästra|sydöstra|sydvästra|nedre|övre) )?[a-zåäöé]+(?:-[a-zåäöé]+)?(?: (?:norr|söder|öster|väster|centrum|city|nord|syd)(?![a-zåäö]))?)");
    private static final Pattern IN =
            Pattern.compile("(?<![a-zåäö])(?:i|för|till) ([a-zåäöé-]{3,20}(?: [a-zåäöé-]{3,20})?)");

    private static final Pattern SECOND = Pattern.compile(" \\p{Lu}\\p{Ll}{1,20}");

    private final Map<String, MunicipalityRow> municipalities = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, Scored<Place>> places = new LinkedHashMap<>();
    private final Map<String, Scored<Found>> police = new LinkedHashMap<>();

    Places(ReferenceData reference) {
        reference.municipalities().forEach(row -> {
            String name = low(row.name());
            municipalities.put(name, row);
            municipalities.put(low(row.officialName()).replaceFirst(" (?:kommun|stad)$", ""), row);
            municipalities.putIfAbsent(name + "s", row);
        });
        reference.localPoliceAreas().forEach(area -> areas.put(low(area.name()), area.name()));
    }

    void read(Span sentence, boolean title) {
        Matcher municipal = sentence.matcher(MUNICIPAL);
        int from = 0;
        while (municipal.find(from)) {
            place(sentence, municipal, 1, title ? 4 : 3);
            from = Math.max(municipal.end() - 1, from + 1);
        }
        if (title) {
            Matcher titled = sentence.matcher(TITLE);
            while (titled.find()) {
                for (int group = 1; group <= titled.groupCount(); group++) {
                    place(sentence, titled, group, 6);
                }
            }
        }
        if (title || sentence.low().contains("löfte")) {
            Matcher in = sentence.matcher(IN);
            while (in.find()) {
                first(sentence, in);
            }
        }
        Matcher listed = sentence.matcher(LISTED);
        if (listed.find()) {
            listed(sentence.part(listed.start(1), listed.end(1)));
        }
        area(sentence);
    }

    private void listed(Span names) {
        Matcher name = names.matcher(Pattern.compile("[a-zåäöé-]+(?: (?!och)[a-zåäöé-]+)?"));
        while (name.find()) {
            place(names, name, 0, 3);
        }
    }

    /** "i Upplands Väsby", "i Tibro". */
    private void first(Span sentence, Matcher in) {
        String words = in.group(1);
        int blank = words.indexOf(' ');
        boolean both = municipalities.containsKey(words);
        String name = both || blank < 0 ? words : words.substring(0, blank);
        MunicipalityRow row = municipalities.get(name);
        Span span = sentence.part(in.start(1), in.start(1) + name.length());
        if (row != null && Character.isUpperCase(span.first())) {
            places.computeIfAbsent(row.code().value(), code -> new Scored<>(new Place(row.name(), code, span.quote())))
                    .score++;
        }
    }

    /** The last one, two or three words before "kommun". */
    private void place(Span sentence, Matcher match, int group, int score) {
        if (match.group(group) == null) {
            return;
        }
        int start = match.start(group);
        String words = match.group(group);
        while (true) {
            MunicipalityRow row = municipalities.get(words);
            char first = sentence.of().source().charAt(sentence.start() + start);
            if (row != null && Character.isUpperCase(first)) {
                Quote quote = sentence.part(start, start + words.length()).quote();
                places.computeIfAbsent(row.code().value(), code -> new Scored<>(new Place(row.name(), code, quote)))
                        .score += score;
                return;
            }
            int blank = words.indexOf(' ');
            if (blank < 0) {
                return;
            }
            start += blank + 1;
            words = words.substring(blank + 1);
        }
    }

    private void area(Span sentence) {
        Matcher area = sentence.matcher(AREA);
        while (area.find()) {
            Span name = widened(sentence.part(area.start(1), area.end(1)), sentence);
            if (area.group().contains("chef") && isFollowedByName(name, sentence)) {
                continue;
            }
            boolean byRegion = area.group().startsWith("polisen i");
            boolean capital = name.text().chars().anyMatch(Character::isUpperCase);
            if (capital && (!byRegion || areas.containsKey(name.low()) && !municipalities.containsKey(name.low()))) {
                String key = areas.containsKey(name.low()) ? name.low() : unowned(name.low());
                String shown = areas.getOrDefault(key, name.text().substring(0, key.length()));
                police.computeIfAbsent(key, k -> new Scored<>(new Found("Lokalpolisområde " + shown, name.quote())))
                        .score++;
            }
        }
    }

    /** "Höga Kusten". */
    private static Span widened(Span name, Span sentence) {
        if (!Character.isUpperCase(name.first())) {
            return name;
        }
        Matcher second =
                SECOND.matcher(sentence.of().source()).region(name.end(), Math.min(sentence.end(), name.end() + 25));
        boolean known = name.low().matches("höga|nedre|övre|stora|lilla|sankt|västra|östra|norra|södra");
        return known && second.lookingAt() ? new Span(name.of(), name.start(), second.end()) : name;
    }

    private static boolean isFollowedByName(Span name, Span sentence) {
        Matcher second =
                SECOND.matcher(sentence.of().source()).region(name.end(), Math.min(sentence.end(), name.end() + 25));
        return second.lookingAt();
    }

    /** "Norrmalms" is "Norrmalm" where the page or the reference says so. */
    private String unowned(String name) {
        String shorter = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return areas.containsKey(shorter)
                        || police.containsKey(shorter)
                        || municipalities.containsKey(shorter)
                                && !shorter.equals(name)
                                && !name.equals("borås")
                                && !name.equals("västerås")
                                && !name.equals("alingsås")
                ? shorter
                : name;
    }

    Optional<Place> municipality() {
        return ranked().stream().findFirst();
    }

    /** Further municipalities that the page names at least as clearly as a party. */
    List<Place> others() {
        List<Place> ranked = ranked();
        int most = places.values().stream().mapToInt(place -> place.score).max().orElse(0);
        return ranked.stream()
                .skip(1)
                .filter(place -> java.util.Objects.requireNonNull(places.get(place.code())).score * 2 >= most)
                .toList();
    }

    private List<Place> ranked() {
        List<Scored<Place>> ranked = new ArrayList<>(places.values());
        ranked.sort((one, two) -> Integer.compare(two.score, one.score));
        return ranked.stream().map(scored -> scored.value).toList();
    }

    Optional<Found> policeArea() {
        List<Scored<Found>> ranked = new ArrayList<>(police.values());
        ranked.sort((one, two) -> Integer.compare(two.score, one.score));
        return ranked.stream().map(scored -> scored.value).findFirst();
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static final class Scored<T> {
        private final T value;
        private int score;

        Scored(T value) {
            this.value = value;
        }
    }
}
