package se.samlofte.pledges;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ids for a document's rows: what is corrected keeps its id, what is new gets one from its first words. */
final class RowIds {

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 60;

    private final Set<String> knownAreas;
    private final Set<String> knownCommitments;
    private final Set<String> knownGoals;
    private final Set<String> knownSources;
    private final Set<String> areas = new HashSet<>();
    private final Set<String> commitments = new HashSet<>();
    private final Set<String> goals = new HashSet<>();
    private final Set<String> sources = new HashSet<>();

    RowIds(@Nullable PledgeFile base) {
        Situation situation = base == null ? null : base.situation();
        knownAreas = base == null
                ? Set.of()
                : base.focusAreas().stream().map(PledgeFile.FileFocusArea::id).collect(Collectors.toSet());
        knownCommitments = base == null
                ? Set.of()
                : base.allCommitments().stream()
                        .map(PledgeFile.FileCommitment::id)
                        .collect(Collectors.toSet());
        knownGoals =
                base == null ? Set.of() : base.allGoals().stream().map(Goal::id).collect(Collectors.toSet());
        knownSources = situation == null
                ? Set.of()
                : situation.sources().stream().map(Situation.Source::id).collect(Collectors.toSet());
    }

    String area(String key, String text) {
        return id(key, text, knownAreas, areas, "omrade");
    }

    String commitment(String key, String text) {
        return id(key, text, knownCommitments, commitments, "lofte");
    }

    String goal(String key, String text) {
        return id(key, text, knownGoals, goals, "mal");
    }

    String source(String key, String text) {
        return id(key, text, knownSources, sources, "underlag");
    }

    private static String id(String key, String text, Set<String> known, Set<String> used, String otherwise) {
        String wanted = known.contains(key) ? key : word(text, otherwise);
        String id = free(
                wanted, candidate -> used.contains(candidate) || (known.contains(candidate) && !candidate.equals(key)));
        used.add(id);
        return id;
    }

    /** The word itself, or with the first number that makes it free. */
    static String free(String wanted, Predicate<String> taken) {
        String id = wanted;
        for (int number = 2; taken.test(id); number++) {
            id = wanted.substring(0, Math.min(wanted.length(), LONGEST - 5)) + "-" + number;
        }
        return id;
    }

    /** The first words of a text as a word for addresses: "Medborgarlöfte 2027" becomes medborgarlofte-2027. */
    static String word(String text, String otherwise) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        String word = Stream.of(plain.split(" ")).limit(MOST_WORDS).collect(Collectors.joining("-"));
        String cut = word.substring(0, Math.min(word.length(), LONGEST - 5)).replaceAll("-+$", "");
        return cut.isEmpty() ? otherwise : cut;
    }
}
