package se.samlofte.personaldata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Personnummer and samordningsnummer (SFS 1991:481 18 §, SFS 2022:1697): six or eight digits of a date, to which a
 * samordningsnummer adds sixty days, three digits and Luhn's check digit.
 */
final class PersonalNumbers {

    private static final String DASH = "\\-\\u2010-\\u2015\\u2212";
    private static final String BETWEEN = "[ \\u00a0./" + DASH + "]?";
    private static final String BEFORE_LAST_FOUR = "[ \\u00a0]?[+" + DASH + "]?[ \\u00a0]?";

    static final Pattern WRITTEN = Pattern.compile("(?<!\\p{Nd})(?:(18|19|20)(?: ?))?(\\p{Nd}{2})" + BETWEEN
            + "(\\p{Nd}{2})" + BETWEEN + "(\\p{Nd}{2})" + BEFORE_LAST_FOUR + "(\\p{Nd}{4})(?!\\p{Nd})");

    private static final int COORDINATION_DAYS = 60;
    private static final int ANY_LEAP_YEAR = 2000;

    private PersonalNumbers() {}

    static List<Finding> in(String text) {
        return WRITTEN.matcher(text)
                .results()
                .filter(PersonalNumbers::isValid)
                .map(match -> new Finding(Finding.Kind.PERSONAL_NUMBER, match.start(), match.end()))
                .toList();
    }

    private static boolean isValid(MatchResult match) {
        String digits = plain(match.group(2) + match.group(3) + match.group(4) + match.group(5));
        return isDate(match.group(1), digits) && hasCheckDigit(digits);
    }

    private static boolean isDate(@org.jspecify.annotations.Nullable String century, String digits) {
        int year = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        int written = Integer.parseInt(digits.substring(4, 6));
        int day = written > COORDINATION_DAYS ? written - COORDINATION_DAYS : written;
        // without a century the year may be two of them; only 00 is a leap year in one and not in the other
        int full = century != null ? Integer.parseInt(century) * 100 + year : ANY_LEAP_YEAR + year;
        try {
            return LocalDate.of(full, month, day).isAfter(LocalDate.MIN);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Luhn's sum over ten digits, the first doubled. */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += value / 10 + value % 10;
        }
        return sum % 10 == 0;
    }

    private static String plain(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        digits.codePoints().forEach(digit -> plain.append(Character.digit(digit, 10)));
        return plain.toString();
    }
}
