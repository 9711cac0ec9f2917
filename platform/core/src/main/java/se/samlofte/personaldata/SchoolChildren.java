package se.samlofte.personaldata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A child by name together with its school: a school, within the same sentence something that says child, and a given
 * name that is not that of somebody who works there. Together they point at one child however common the name is.
 */
final class SchoolChildren {

    private static final Pattern SCHOOL = Pattern.compile(
            "(?<![\\p{L}\\-])\\p{L}{0,40}(?:skolan|skolans|skola|skolas|gymnasiet|gymnasium|fritids|fritidshem|fritidshemmet)(?!\\p{L})");

    private static final Pattern CHILD = Pattern.compile(
            "(?<!\\p{L})(?:elev|eleven|elevens|pojke|pojken|flicka|flickan|barn|barnet|son|sonen|dotter|dottern|tonåring|"
                    + "tonåringen|kille|killen|tjej|tjejen|lillebror|lillasyster|storebror|storasyster|årskurs|åk|klass|"
                    + "klassen|går i|går på|[0-9]{1,2}[- \\u00a0]?år(?:ing|ingen|ig|iga|ige)?|[0-9][a-fA-F])(?!\\p{L})");

    private static final Pattern NAMED_CHILD = Pattern.compile(
            "(?<!\\p{L})(?:eleven|pojken|flickan|barnet|sonen|dottern|tonåringen|killen|tjejen|lillebror|lillasyster|"
                    + "storebror|storasyster|heter|[0-9]{1,2}[- \\u00a0]?åri(?:ga|ge|ngen))[ \\u00a0](\\p{Lu}\\p{Ll}{1,20})");

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\-])\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?(?!\\p{Ll})");

    private static final Pattern WORKS_THERE = Pattern.compile(
            "rektor|lärar|kurator|ledare|polis|samordnar|chef|ordförande|strateg|coach|fältar|sekreterar|pedagog|"
                    + "vaktmästar|sköterska|handläggar|direktör|biträdande|värd|präst|diakon|författar|föreläsar");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\\s\\u00a0]|[\\n\\r]");
    private static final Pattern CAPITALISED_BEFORE = Pattern.compile("(?:\\p{Lu}\\p{Ll}{1,20}[ \\u00a0]){1,3}$");

    static final List<Pattern> PATTERNS =
            List.of(SCHOOL, CHILD, NAMED_CHILD, NAME, WORKS_THERE, SENTENCE_END, CAPITALISED_BEFORE);

    private static final int WINDOW = 140;
    private static final int BESIDE_NAME = 28;
    private static final Set<String> GIVEN_NAMES = read();

    private SchoolChildren() {}

    static List<Finding> in(String text) {
        List<Finding> found = new ArrayList<>();
        Matcher school = SCHOOL.matcher(text);
        while (school.find()) {
            Finding finding = near(school.toMatchResult(), text);
            if (finding != null) {
                found.add(finding);
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Finding near(MatchResult school, String text) {
        int start = sentenceStart(text, school.start());
        int end = sentenceEnd(text, school.end());
        String before = text.substring(start, nameStart(text, start, school.start()));
        String after = text.substring(school.end(), end);
        String around = (before + " " + after).toLowerCase(Locale.ROOT);
        if (!CHILD.matcher(around).find()) {
            return null;
        }
        int[] name = name(before);
        if (name.length == 2) {
            return new Finding(Finding.Kind.CHILD_AT_SCHOOL, start + name[0], school.end());
        }
        name = name(after);
        return name.length == 2
                ? new Finding(Finding.Kind.CHILD_AT_SCHOOL, school.start(), school.end() + name[1])
                : null;
    }

    /** Where the school's own name begins, so that Karl Johans skola names no child. */
    private static int nameStart(String text, int sentence, int school) {
        Matcher capitalised = CAPITALISED_BEFORE.matcher(text.substring(sentence, school));
        boolean ownName = Character.isLowerCase(text.charAt(school)) && capitalised.find();
        return ownName ? sentence + capitalised.start() : school;
    }

    private static int[] name(String part) {
        Matcher named = NAMED_CHILD.matcher(part);
        if (named.find()) {
            return new int[] {named.start(1), named.end(1)};
        }
        Matcher name = NAME.matcher(part);
        while (name.find()) {
            String given = name.group().split("-", 2)[0].toLowerCase(Locale.ROOT);
            if (isGiven(given) && !worksThere(part, name.start(), name.end())) {
                return new int[] {name.start(), name.end()};
            }
        }
        return new int[0];
    }

    private static boolean isGiven(String name) {
        return GIVEN_NAMES.contains(name)
                || (name.endsWith("s") && GIVEN_NAMES.contains(name.substring(0, name.length() - 1)));
    }

    private static boolean worksThere(String part, int start, int end) {
        String beside = part.substring(Math.max(0, start - BESIDE_NAME), Math.min(part.length(), end + BESIDE_NAME));
        return WORKS_THERE.matcher(beside.toLowerCase(Locale.ROOT)).find();
    }

    private static int sentenceStart(String text, int from) {
        int least = Math.max(0, from - WINDOW);
        Matcher ends = SENTENCE_END.matcher(text).region(least, from);
        int start = least;
        while (ends.find()) {
            start = ends.end();
        }
        return start;
    }

    private static int sentenceEnd(String text, int from) {
        int most = Math.min(text.length(), from + WINDOW);
        Matcher ends = SENTENCE_END.matcher(text).region(from, most);
        return ends.find() ? ends.start() : most;
    }

    private static Set<String> read() {
        try (InputStream in = Objects.requireNonNull(SchoolChildren.class.getResourceAsStream("given-names.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile("[ ,]{1,2}").splitAsStream(line))
                    .filter(name -> !name.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
