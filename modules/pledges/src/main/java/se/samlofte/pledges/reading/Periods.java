package se.samlofte.pledges.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.PeriodForms.Candidate;
import se.samlofte.pledges.reading.Reading.Time;
import se.samlofte.pledges.reading.SourceText.Span;

/** Finds the time the pledge covers among all the times a page mentions. */
final class Periods {

    private static final Pattern DIGIT = Pattern.compile("20[0-4]\\d|tills vidare");
    private static final Pattern HOLDS = Pattern.compile(
            "(?:^period|gäll(?:er|a|ande)|giltig|löp(?:er|a)|perioden|tidsperiod|under tiden|varaktighet|sträcker sig|tidsplan)");
    private static final Pattern OF_AGREEMENT = Pattern.compile("(?:sam)?(?:verkans)?överenskommelse|avtal(?! )");
    private static final Pattern PLEDGE = Pattern.compile("medborgar?l?[öo]?l?[öo]fte|löftet|löftena|löften");
    private static final Pattern PAST = Pattern.compile(
            "(?<![a-zåäö])(?:har|hade|genomfördes|tecknades|slöts|undertecknade[s]?|skrevs|jämför|sedan|visade|publicera[dt]|uppdatera[dt]|beslut(?:ade|ades)|kartlade|foto)(?![a-zåäö])|slutrapport|uppföljning|genomförda|§|bygger vidare");
    private static final Pattern DATED_PLACE =
            Pattern.compile("^[a-zåäö -]{2,30},? (?:den )?(?:\\d{1,2} [a-z]+ \\d{4}|\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern WILL = Pattern.compile("(?<![a-zåäö])(?:ska|skall|kommer|lovar|göra)(?![a-zåäö])");
    private static final Pattern AHEAD = Pattern.compile("(?:under|för)(?: hela| år| perioden)? $");
    private static final int LONGEST = 1500;

    private @Nullable Candidate best;
    private int bestScore;
    private int sentences;

    /** @param heading whether it stands alone on a line */
    void read(Span sentence, boolean heading) {
        sentences++;
        if (sentence.length() > LONGEST || !sentence.has(DIGIT) || isPast(sentence)) {
            return;
        }
        for (Candidate candidate : PeriodForms.in(sentence)) {
            int score = score(sentence, heading, candidate);
            if (score > bestScore || score == bestScore && later(candidate)) {
                best = candidate;
                bestScore = score;
            }
        }
    }

    /** What was done then, and is no pledge. */
    private static boolean isPast(Span sentence) {
        return sentence.has(PAST) && !sentence.has(WILL) && !sentence.has(PLEDGE) && !sentence.has(HOLDS);
    }

    private int score(Span sentence, boolean heading, Candidate candidate) {
        String before = sentence.low().substring(0, candidate.start());
        int score = candidate.weight();
        boolean agreement =
                sentence.has(OF_AGREEMENT) && !PLEDGE.matcher(before).find();
        if (sentence.has(HOLDS)) {
            score += agreement ? -6 : 6;
        }
        if (sentence.has(PLEDGE)) {
            score += heading ? 6 : 4;
        }
        if (AHEAD.matcher(before).find()) {
            score += 3;
        }
        if (sentence.has(PAST)) {
            score -= sentence.has(WILL) ? 2 : 6;
        }
        if (agreement) {
            score -= 4;
        }
        if (heading && sentence.has(DATED_PLACE)) {
            score -= 9;
        }
        return score + (sentences <= 3 ? 2 : 0);
    }

    /** Of two pledges on a page the one that ends last. */
    private boolean later(Candidate candidate) {
        String to = candidate.time().to();
        String bestTo = best == null ? null : best.time().to();
        return to != null && bestTo != null && to.compareTo(bestTo) > 0;
    }

    Optional<Time> found() {
        return Optional.ofNullable(best).map(Candidate::time);
    }
}
