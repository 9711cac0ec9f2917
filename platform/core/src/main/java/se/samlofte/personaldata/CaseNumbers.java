package se.samlofte.personaldata;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Case numbers of the police: unit, K and a running number, year, such as 5000-K123456-24. Without the unit the number
 * has to look like nothing else, since a municipality's own diary may begin with a K.
 */
final class CaseNumbers {

    private static final String DASH = "[\\-\\u2010-\\u2015\\u2212]";
    private static final String BETWEEN = "[ \\u00a0]?" + DASH + "?[ \\u00a0]?";

    static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("(?<![\\p{L}\\p{Nd}])\\p{Nd}{4}" + BETWEEN + "[Kk]" + BETWEEN + "\\p{Nd}{1,7}[ \\u00a0]?(?:"
                    + DASH + "|/)[ \\u00a0]?\\p{Nd}{2,4}(?!\\p{Nd})"),
            Pattern.compile("(?<![\\p{L}\\p{Nd}])[Kk][ \\u00a0]?" + DASH + "?\\p{Nd}{4,7}[ \\u00a0]?" + DASH
                    + "[ \\u00a0]?\\p{Nd}{2}(?!\\p{Nd})"));

    private CaseNumbers() {}

    static List<Finding> in(String text) {
        return WRITTEN.stream()
                .flatMap(written -> written.matcher(text).results())
                .map(match -> new Finding(Finding.Kind.CASE_NUMBER, match.start(), match.end()))
                .toList();
    }
}
