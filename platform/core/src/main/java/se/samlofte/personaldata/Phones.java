package se.samlofte.personaldata;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers that may be a private person's: valid ones (by libphonenumber's numbering plans) that are not published.
 * Numbers of services (112, 114 14, 1177, 020, 0771, 010) belong to organisations.
 */
final class Phones {

    private static final String BETWEEN = "[ \\u00a0]?[-\\u2010-\\u2015/]?[ \\u00a0]?";

    static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\p{Nd}\\p{L}/:.,\\-\\u2010-\\u2015])(?:\\+[0-9]{2,3}(?:[ \\u00a0]?\\(0\\))?|00[1-9][0-9]{1,2}|\\(?0[0-9]{1,3}\\)?)"
                    + "(?:" + BETWEEN + "[0-9]{1,9}){1,5}(?!\\p{Nd})");

    private static final Pattern LAST_GROUP = Pattern.compile("[^0-9][0-9]{1,9}$");
    private static final String REGION = "SE";
    private static final String OF_ORGANISATIONS = "10";
    private static final int LEAST_DIGITS = 7;
    private static final int SWEDEN = 46;
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Set<PhoneNumberType> PRIVATE = EnumSet.of(
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.PERSONAL_NUMBER,
            PhoneNumberType.VOIP,
            PhoneNumberType.PAGER);

    private Phones() {}

    static List<Finding> in(String text, PublishedPhones published) {
        List<Finding> found = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(text);
        while (matcher.find()) {
            String number = longestValid(matcher.group());
            if (!number.isEmpty() && !published.contains(number)) {
                found.add(new Finding(Finding.Kind.PHONE, matcher.start(), matcher.start() + number.length()));
            }
        }
        return found;
    }

    /** A number may be followed by another one, such as a year: what is too much is left off, group by group. */
    private static String longestValid(String written) {
        String rest = written;
        while (digits(rest) >= LEAST_DIGITS) {
            if (isPrivate(rest)) {
                return rest;
            }
            Matcher last = LAST_GROUP.matcher(rest);
            if (!last.find()) {
                return "";
            }
            rest = rest.substring(0, last.start()).stripTrailing();
        }
        return "";
    }

    private static boolean isPrivate(String written) {
        try {
            PhoneNumber number = PLANS.parse(written, REGION);
            boolean organisation = number.getCountryCode() == SWEDEN
                    && Long.toString(number.getNationalNumber()).startsWith(OF_ORGANISATIONS);
            return PLANS.isValidNumber(number) && !organisation && PRIVATE.contains(PLANS.getNumberType(number));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static long digits(String text) {
        return text.chars()
                .filter(character -> character >= '0' && character <= '9')
                .count();
    }
}
