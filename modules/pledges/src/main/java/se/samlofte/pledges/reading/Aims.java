package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samlofte.pledges.reading.Reading.Aim;
import se.samlofte.pledges.reading.SourceText.Span;

/** Goals: what a sentence under a goal heading strives for, and what a sentence elsewhere calls a goal. */
final class Aims {

    private static final String STRIVES =
            "öka|minska|stärka|förbättra|skapa|få|fånga|uppmärksamma|förebygga|motverka|förhindra|ge|höja|sänka|utveckla|bidra|upptäcka|bryta|trygga|främja|säkerställa|förmå|hindra|begränsa|nå|göra|synliggöra|hålla|etablera|underlätta|minimera|höjd|nolltolerans";
    private static final Pattern START = Pattern.compile(
            "^(?:att )?(?:" + STRIVES
                    + "|färre|fler|flera|ökad|ökat|ökade|ökning|minskad|minskat|minskade|minskning|tryggare|säkrare|bättre|förbättrad|förbättrat|stärkt|höjd|högre|lägre|inga|ingen|andelen|antalet|(?:alla|barn|unga|ungdomar|invånar[a-z]*|medborgar[a-z]*|boende|besökare|människor|den upplevda|upplevelsen|brottsligheten|tryggheten|otryggheten)(?= .{0,60}(?:ska|skall|känner|upplever|vågar|ökar|minskar|får)(?![a-zåäö]))|en (?:ökad|minskad|trygg|tryggare|säker|säkrare|bättre|drogfri|långsiktig)|ett (?:ökat|minskat|tryggt|tryggare|bättre))(?![a-zåäö])");
    private static final Pattern SHALL = Pattern.compile(
            "(?<![a-zåäö])(?:ska|skall|vill|hoppas)(?![a-zåäö]).{0,80}(?<![a-zåäö])(?:öka|minska|känna|uppleva|vara|bli|ha|kunna|leda|våga|minskas|ökas|få|nå)(?![a-zåäö])|(?<![a-zåäö])(?:målet|målsättningen|målen|effekten|syftet|ambitionen|förhoppningen)(?![a-zåäö])");
    private static final Pattern CALLED = Pattern.compile(
            "(?:(?:(?<!lokala )(?<!de )(?:det )?(?:övergripande |gemensamma )?(?:mål(?:et|sättningen|en)?|ambitionen|förhoppningen|effekten vi vill uppnå|intentionen))(?: [a-zåäöé0-9-]+){0,6} (?:är|blir|var)(?: att)?|med (?:målet|målsättningen|förhoppningen|ambitionen) (?:är )?att|syftar (?:också |ytterst |även )?till(?: att)?|syftet(?: [a-zåäöé0-9-]+){0,6} är(?: att)?|fokus ligger på att|(?:viktigt|avgörande) för att(?= öka| minska)|vår förhoppning är att) ");
    private static final Pattern ABOUT_WORK = Pattern.compile(
            "^(?:kommunen|polisen|parterna|polis|kommun|vi)[^.]{0,40}(?:ska|tillsammans ska|skall) (?:genomföra|arbeta|samverka|utföra)|^(?:engagera|involvera|utveckla ett effektivare|nå ett effektivare|ett effektivare|effektivare)");
    private static final Pattern TWO = Pattern.compile(" och (?=antalet |andelen )");
    private static final Pattern TWO_VERBS = Pattern.compile(" och (?:att )?(?=(?:" + STRIVES + ") )");
    private static final Pattern BUT_TIME = Pattern.compile("[.!]$");

    private Aims() {}

    /** Goals of a sentence that stands under a goal heading. @param first whether it stands right below it */
    static List<Aim> underHeading(Span sentence, boolean first) {
        Span plain = withoutOpening(sentence);
        boolean aims = first || plain.has(START) || plain.has(SHALL);
        return aims && !plain.isEmpty() && !isMeasuring(sentence) ? split(plain, TWO) : List.of();
    }

    /** Whether it is measured rather than striven for. */
    private static boolean isMeasuring(Span sentence) {
        return sentence.low().startsWith("mätning")
                || sentence.low().contains(" mäts ")
                || sentence.low().contains("för att utvärdera");
    }

    /** Goals that a sentence elsewhere calls so. */
    static List<Aim> calledSo(Span sentence) {
        Matcher called = sentence.matcher(CALLED);
        if (!called.find() || sentence.length() > 900) {
            return List.of();
        }
        Span goal = sentence.from(called.end());
        Matcher end = Pattern.compile(", (?:vilket|bjuds|kommer|ska|där|men)|(?<= )genom att |(?<= )bjuds ")
                .matcher(goal.low());
        if (end.find() && end.start() > 10) {
            goal = goal.part(0, end.start());
        }
        return goal.has(ABOUT_WORK) || goal.length() < 8 ? List.of() : split(withoutStop(goal), TWO_VERBS);
    }

    private static Span withoutOpening(Span sentence) {
        Matcher called = sentence.matcher(CALLED);
        Span plain = called.find() && called.start() == 0 && called.end() < sentence.length()
                ? sentence.from(called.end())
                : sentence;
        return withoutStop(plain);
    }

    private static Span withoutStop(Span goal) {
        return BUT_TIME.matcher(goal.low()).find() ? goal.part(0, goal.length() - 1) : goal;
    }

    private static List<Aim> split(Span goal, Pattern at) {
        List<Aim> aims = new ArrayList<>();
        Matcher and = goal.matcher(at);
        String verb = "";
        int start = 0;
        while (and.find()) {
            add(aims, goal.part(start, and.start()), verb);
            verb = at == TWO ? goal.text().replaceFirst(" .*", "") + " " : "";
            start = and.end();
        }
        add(aims, goal.from(start), verb);
        return aims;
    }

    /** @param verb that the second of two goals shares with the first */
    private static void add(List<Aim> aims, Span goal, String verb) {
        if (goal.length() >= 4) {
            aims.add(new Aim(verb + goal.text(), goal.quote()));
        }
    }

    /** A promise to work for something, which the list below it makes concrete, is a goal. */
    static boolean isUmbrella(Span sentence) {
        return sentence.has(
                Pattern.compile(
                        "(?:lovar|åtar sig)(?: att)?(?: tillsammans)?(?: att)?(?: tillsammans)? (?:arbeta|verka) (?:för|mot)|lovar att (?:genomföra en rad|göra)"));
    }

    static List<Aim> ofUmbrella(Span sentence) {
        Matcher work = sentence.matcher(Pattern.compile("(?:arbeta|verka) (?:för att |för |mot )"));
        return work.find() ? split(withoutStop(sentence.from(work.end())), TWO_VERBS) : List.of();
    }
}
