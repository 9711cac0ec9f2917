package se.samlofte.pledges.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.Reading.Time;
import se.samlofte.pledges.reading.SourceText.Span;

/** The forms in which pledges write the time they cover, the most exact first. */
final class PeriodForms {

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final String MONTH =
            "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)";
    private static final String YEAR = "20[0-4]\\d";
    private static final String TO =
            " {0,3}(?:–|—|-{1,2}|t\\.? ?o\\.? ?m\\.?|till och med|fram till och med|fram till|till|och med) {0,3}(?:och med )?(?:den )?";
    private static final Map<String, int[]> SEASONS = Map.of(
            "vår", new int[] {3, 5}, "sommar", new int[] {6, 8}, "höst", new int[] {9, 11}, "vinter", new int[] {12, 2
            });

    private static final List<Form> FORMS = List.of(
            form(
                    "(" + YEAR + ")-(\\d\\d)-(\\d\\d)" + TO + "(" + YEAR + ")-(\\d\\d)-(\\d\\d)",
                    6,
                    m -> exact(day(m.group(1), m.group(2), m.group(3)), day(m.group(4), m.group(5), m.group(6)))),
            form(
                    "(\\d{1,2})(?::e)? (" + MONTH + ")(?: (" + YEAR + "))?" + TO + "(\\d{1,2})(?::e)? (" + MONTH + ") ("
                            + YEAR + ")",
                    6,
                    m -> exact(
                            named(m.group(1), m.group(2), m.group(3) == null ? m.group(6) : m.group(3)),
                            named(m.group(4), m.group(5), m.group(6)))),
            form(
                    "(" + MONTH + ")(?: (" + YEAR + "))?" + TO + "(" + MONTH + ") (" + YEAR + ")",
                    5,
                    m -> months(m.group(2) == null ? m.group(4) : m.group(2), m.group(1), m.group(4), m.group(3))),
            form(
                    "(" + YEAR + ") (" + MONTH + ")" + TO + "(" + MONTH + ")",
                    5,
                    m -> months(m.group(1), m.group(2), m.group(1), m.group(3))),
            form(
                    "(" + YEAR + ")-(\\d\\d)" + TO + "(" + YEAR + ")-(\\d\\d)(?![-\\d])",
                    5,
                    m -> range(
                            "MONTHS",
                            day(m.group(1), m.group(2), "01"),
                            end(m.group(3), Integer.parseInt(m.group(4))))),
            form(
                    "(?<!\\d)(första|andra) halvåret(?: av)? (" + YEAR + ")",
                    4,
                    m -> half(m.group(2), m.group(1).equals("första"))),
            form(
                    "(?<![a-zåäö])(vt|ht|vårterminen|höstterminen)[ -]?(" + YEAR + ")",
                    4,
                    m -> half(m.group(2), m.group(1).startsWith("v"))),
            form(
                    "(?<![a-zåäö])(vår|sommar|höst|vinter)(?:en|n)?(?: och (?:vår|sommar|höst|vinter)(?:en|n)?)?(?: av| år)? ("
                            + YEAR + ")",
                    3,
                    m -> season(m.group(1), m.group(2))),
            form(
                    "(?<![\\d-])(" + YEAR
                            + ")(?: ?års)? {0,2}(?:–|—|-|/|och|samt|t\\.? ?o\\.? ?m\\.?|till och med|fram till och med|till) {0,2}(?:år )?("
                            + YEAR + ")(?![-\\d])",
                    4,
                    m -> range(
                            "YEARS",
                            LocalDate.of(Integer.parseInt(m.group(1)), 1, 1),
                            LocalDate.of(Integer.parseInt(m.group(2)), 12, 31))),
            form(
                    "(?<![\\d-])(20[0-4]\\d)[-–/](\\d\\d)(?![-\\d])",
                    3,
                    m -> range(
                            "YEARS",
                            LocalDate.of(Integer.parseInt(m.group(1)), 1, 1),
                            LocalDate.of(2000 + Integer.parseInt(m.group(2)), 12, 31))),
            form(
                    "(?<![\\d-])(" + YEAR + ")(?![-/]?\\d)",
                    1,
                    m -> range(
                            "YEAR",
                            LocalDate.of(Integer.parseInt(m.group(1)), 1, 1),
                            LocalDate.of(Integer.parseInt(m.group(1)), 12, 31))),
            form("(?<![a-zåäö])tills vidare", 2, m -> new Bounds("OPEN_ENDED", null, null)));

    private PeriodForms() {}

    /** @param weight the more exact the heavier */
    record Candidate(Time time, int start, int weight) {}

    /** The forms in a sentence that do not overlap a more exact one, in their order. */
    static List<Candidate> in(Span sentence) {
        java.util.ArrayList<Candidate> found = new java.util.ArrayList<>();
        String low = sentence.low();
        for (Form form : FORMS) {
            Matcher match = form.pattern().matcher(low);
            while (match.find()) {
                Span span = sentence.part(match.start(), match.end());
                boolean taken = found.stream()
                        .anyMatch(other -> other.time().quote().start() < span.end()
                                && span.start() < other.time().quote().end());
                if (!taken) {
                    bounds(form, match)
                            .ifPresent(bounds ->
                                    found.add(new Candidate(bounds.time(span), match.start(), form.weight())));
                }
            }
        }
        return found;
    }

    private static Optional<Bounds> bounds(Form form, Matcher match) {
        try {
            return Optional.of(form.reading().apply(match))
                    .filter(bounds -> bounds.from() == null
                            || bounds.to() == null
                            || !bounds.to().isBefore(bounds.from()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Bounds exact(LocalDate from, LocalDate to) {
        return range("EXACT", from, to);
    }

    private static Bounds months(String fromYear, String from, String toYear, String to) {
        int first = MONTHS.indexOf(from) + 1;
        int last = MONTHS.indexOf(to) + 1;
        boolean half = fromYear.equals(toYear) && (first == 1 && last == 6 || first == 7 && last == 12);
        return range(
                half ? "HALF_YEAR" : "MONTHS", LocalDate.of(Integer.parseInt(fromYear), first, 1), end(toYear, last));
    }

    private static Bounds half(String year, boolean first) {
        int number = Integer.parseInt(year);
        return range("HALF_YEAR", LocalDate.of(number, first ? 1 : 7, 1), end(year, first ? 6 : 12));
    }

    private static Bounds season(String season, String year) {
        int[] months = java.util.Objects.requireNonNull(SEASONS.get(season));
        int number = Integer.parseInt(year);
        int last = months[1] < months[0] ? number + 1 : number;
        return range("SEASON", LocalDate.of(number, months[0], 1), end(Integer.toString(last), months[1]));
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static LocalDate named(String day, String month, String year) {
        return LocalDate.of(Integer.parseInt(year), MONTHS.indexOf(month) + 1, Integer.parseInt(day));
    }

    private static LocalDate end(String year, int month) {
        return YearMonth.of(Integer.parseInt(year), month).atEndOfMonth();
    }

    private static Bounds range(String kind, LocalDate from, LocalDate to) {
        return new Bounds(kind, from, to);
    }

    private static Form form(String pattern, int weight, Function<Matcher, Bounds> reading) {
        return new Form(Pattern.compile(pattern), weight, reading);
    }

    private record Form(Pattern pattern, int weight, Function<Matcher, Bounds> reading) {}

    private record Bounds(
            String kind, @Nullable LocalDate from, @Nullable LocalDate to) {

        Time time(Span span) {
            return new Time(
                    kind,
                    from == null ? null : from.toString(),
                    to == null ? null : to.toString(),
                    span.text(),
                    span.quote());
        }
    }
}
