package se.samlofte.personaldata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks through free text for personal data. Every pattern is bounded, so that the work grows with the text's length
 * and with nothing else (SAFETY I15).
 */
public final class PersonalData {

    private PersonalData() {}

    /** Everything found, in the order of the text; what lies within something found before is left out. */
    public static List<Finding> in(String text) {
        return in(text, PublishedPhones.NONE);
    }

    /** @param published numbers that may stand in the text */
    public static List<Finding> in(String text, PublishedPhones published) {
        List<Finding> found = new ArrayList<>();
        Stream.of(
                        PersonalNumbers.in(text),
                        CaseNumbers.in(text),
                        RegistrationNumbers.in(text),
                        Phones.in(text, published),
                        SchoolChildren.in(text))
                .flatMap(List::stream)
                .filter(finding -> isFree(finding, text, published))
                .forEach(finding -> add(found, finding));
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }

    /** All patterns that texts are held against. */
    static List<Pattern> patterns() {
        return Stream.of(
                        List.of(PersonalNumbers.WRITTEN),
                        CaseNumbers.WRITTEN,
                        RegistrationNumbers.PATTERNS,
                        List.of(Phones.WRITTEN),
                        SchoolChildren.PATTERNS)
                .flatMap(List::stream)
                .toList();
    }

    /** Ten digits may be a personal number by chance; a published phone number is what it is published as. */
    private static boolean isFree(Finding finding, String text, PublishedPhones published) {
        return finding.kind() != Finding.Kind.PERSONAL_NUMBER || !published.contains(finding.in(text));
    }

    private static void add(List<Finding> found, Finding finding) {
        boolean overlaps =
                found.stream().anyMatch(other -> other.start() < finding.end() && finding.start() < other.end());
        if (!overlaps) {
            found.add(finding);
        }
    }
}
