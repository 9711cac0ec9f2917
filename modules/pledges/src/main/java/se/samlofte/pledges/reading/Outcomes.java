package se.samlofte.pledges.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.SourceText.Span;

/** How it went, as a sentence of a follow-up says, and that something is to be followed up. */
final class Outcomes {

    private static final Map<String, Pattern> STATUSES = new LinkedHashMap<>();

    static {
        status(
                "PARTLY_DONE",
                "delvis|nästan all|till viss del|till stor del|inte fullt ut|de flesta|merparten|huvudsakligen");
        status("MOVED", "flyttas (?:till|fram)|skjuts upp|skjutits|flyttats|senarelag");
        status("CANCELLED", "ställdes in|inställ|ställas in|avbröts|utgår");
        status(
                "NOT_DONE",
                "(?:har |kunde |blev |kunnat )?inte (?:kunnat |kunde |har )?(?:genomför|uppfyll|uppnå|bli|klara)|ej (?:genomför|uppfyll|uppnå)|kunde inte|inte kunnat|ej kunnat|utebliv");
        status(
                "DONE",
                "uppfyll|genomför(?:t|ts|da|d|des|de)(?![a-zåäö])|klar[at]?(?![a-zåäö])|utför(?:t|ts|da|des)|avslutad|färdig|genomgått|har (?:hållits|gjorts|gjort|skett|skickats|deltagit|arbetat|besökt|startats|startat|ökat|minskat|varit|fått|tagits|lett)|var .{0,40}aktiv|(?:två|tre|fyra|fem|\\d+) .{1,40}(?:hölls|gjordes)|(?<![a-zåäö])(?:ja|grön(?:t|markerad)?)$");
        status("ONGOING", "pågå|fortsätter|fortgår|löper på|fortlöpande|återuppta|påbörja");
    }

    private static final Pattern PLAN = Pattern.compile(
            "uppfölj|följs (?:[a-zåäö]+ ){0,4}upp|följas (?:[a-zåäö]+ ){0,3}upp|följa upp|utvärder|stäms av|stämmas av|avstämning|redovisas? |rapporteras|(?:mätning|mäta|mäts|revider)");
    private static final Pattern PAST = Pattern.compile(
            "(?<![a-zåäö])(?:har|hade|blev|blivit|genomfördes|hölls|gjordes|var|kunde|skedde|deltog|besöktes|skickades|uppfyllde|resulterade|ledde|visar att|fick)(?![a-zåäö])|(?<![a-zåäö])är (?:[a-zåäö]+ )?(?:uppfyll|genomför|klar)");

    private Outcomes() {}

    static @Nullable String status(Span sentence) {
        if (plans(sentence) && !tellsOfThePast(sentence)) {
            return null;
        }
        return STATUSES.entrySet().stream()
                .filter(status -> sentence.has(status.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    static boolean tellsOfThePast(Span sentence) {
        return sentence.has(PAST);
    }

    static boolean plans(Span sentence) {
        return sentence.has(PLAN);
    }

    static Optional<Reading.Outcome> outcome(Span sentence) {
        return sentence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading.Outcome(sentence.text(), status(sentence), sentence.quote()));
    }

    private static void status(String status, String pattern) {
        STATUSES.put(status, Pattern.compile(pattern));
    }
}
