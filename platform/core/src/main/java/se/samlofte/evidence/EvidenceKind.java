package se.samlofte.evidence;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samlofte.tenancy.Language;

/**
 * Something that a module can prove was done.
 *
 * @param id such as {@code letter-sent}
 * @param names what was done, as residents read it, such as "Informationsbrev skickat"; Swedish always, others where
 *     there are any
 * @param units what {@link EvidenceGiven#reached()} counts, such as "mottagare"
 * @param outOfTurnOf the kind beside which this is something of its own, and as which it never counts: an urgent notice
 *     is no monthly letter
 */
public record EvidenceKind(
        String id,
        Map<Language, String> names,
        Map<Language, String> units,
        @Nullable String outOfTurnOf) {

    public EvidenceKind {
        names = Map.copyOf(names);
        units = Map.copyOf(units);
        if (!id.matches("[a-z]+(-[a-z]+)*") || !names.containsKey(Language.SV) || !units.containsKey(Language.SV)) {
            throw new IllegalArgumentException("A kind of evidence has a word of letters, and Swedish names: " + id);
        }
    }

    public String name(Language language) {
        return in(names, language);
    }

    public String unit(Language language) {
        return in(units, language);
    }

    private static String in(Map<Language, String> words, Language language) {
        return Objects.requireNonNull(words.getOrDefault(language, words.get(Language.SV)));
    }
}
