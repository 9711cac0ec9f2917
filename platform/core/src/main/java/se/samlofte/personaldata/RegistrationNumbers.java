package se.samlofte.personaldata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Registration numbers of vehicles: three letters without I, Q, V, Å, Ä and Ö, two digits, and a digit or a letter that
 * is not O either (Transportstyrelsen). Written apart in small letters it may as well be ordinary words ("per 100"), so
 * then a word for vehicle has to stand near.
 */
final class RegistrationNumbers {

    private static final String LETTERS = "([A-HJ-PR-UW-Za-hj-pr-uw-z]{3})";
    private static final String DIGITS = "([0-9]{2}(?:[0-9]|[A-HJ-NPR-UW-Za-hj-npr-uw-z]))";

    private static final Pattern WRITTEN = Pattern.compile("(?<![\\p{L}\\p{Nd}])" + LETTERS
            + "([ \\u00a0]?[\\-\\u2010-\\u2015]?[ \\u00a0]?)" + DIGITS + "(?![\\p{L}\\p{Nd}]|[-/:.,][0-9])");

    private static final Pattern VEHICLE =
            Pattern.compile("(?<!\\p{L})(?:bil(?:en|ar|arna)?|fordon(?:et)?|regnr|reg\\.? ?nr|registreringsnummer|"
                    + "registrerad|skylt(?:en|ar|arna)?|nummerplåt|moped(?:en)?|epa|epatraktor|lastbil(?:en)?|"
                    + "skåpbil(?:en)?|personbil(?:en)?|motorcykel(?:n)?|mc|buss(?:en)?|släp(?:et)?|taxi|husbil|"
                    + "volvo|saab|audi|bmw|ford|kia|toyota|mercedes|skoda|volkswagen|golf|passat)(?!\\p{L})");

    static final List<Pattern> PATTERNS = List.of(WRITTEN, VEHICLE);

    /** Abbreviations that stand before numbers. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "TEL", "SMS", "LPO", "EST", "DNR", "LPT", "LSS", "SFS", "SOU", "NTU", "SEK", "EUR", "USD", "KSN", "KSA",
            "BUN", "SKR", "KLM", "RFC", "RAL", "NOK", "DKK", "PRO", "SPF", "ABF", "LRF", "KLL", "FAR", "LAS", "ECT",
            "SCB", "KSO", "MAX", "KPL", "BOX", "KAP", "ART", "SID", "MOM", "HUS", "RUM", "DEL", "STR", "NUM", "AGE");

    /** Words that stand before numbers in ordinary sentences. */
    private static final Set<String> WORDS = Set.of(
            "per", "och", "som", "ett", "den", "det", "med", "har", "kan", "ska", "men", "att", "upp", "hos", "mot",
            "dag", "nya", "mer", "dem", "han", "hon", "fem", "sex", "sju", "tre", "max", "sen", "ser", "kap", "sid",
            "del", "hus", "rum", "bar", "tog", "dom", "sas");

    private static final int BEFORE = 60;
    private static final int AFTER = 30;

    private RegistrationNumbers() {}

    static List<Finding> in(String text) {
        return WRITTEN.matcher(text)
                .results()
                .filter(match -> isMeant(match, text))
                .map(match -> new Finding(Finding.Kind.REGISTRATION_NUMBER, match.start(), match.end()))
                .toList();
    }

    private static boolean isMeant(MatchResult match, String text) {
        String letters = match.group(1);
        boolean apart = !match.group(2).isEmpty();
        boolean capitals = letters.equals(letters.toUpperCase(Locale.ROOT));
        if (apart && WORDS.contains(letters)) {
            return false;
        }
        if (ABBREVIATIONS.contains(letters.toUpperCase(Locale.ROOT)) || (apart && !capitals)) {
            return isNearVehicle(match, text);
        }
        return true;
    }

    private static boolean isNearVehicle(MatchResult match, String text) {
        String around =
                text.substring(Math.max(0, match.start() - BEFORE), Math.min(text.length(), match.end() + AFTER));
        return VEHICLE.matcher(around.toLowerCase(Locale.ROOT)).find();
    }
}
