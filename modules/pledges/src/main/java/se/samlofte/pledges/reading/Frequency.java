package se.samlofte.pledges.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.Reading.Often;
import se.samlofte.pledges.reading.SourceText.Span;

/** How often a promise is to be carried out, in the words that pledges use for it. */
final class Frequency {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("en", 1),
            Map.entry("ett", 1),
            Map.entry("två", 2),
            Map.entry("tre", 3),
            Map.entry("fyra", 4),
            Map.entry("fem", 5),
            Map.entry("sex", 6),
            Map.entry("sju", 7),
            Map.entry("åtta", 8),
            Map.entry("nio", 9),
            Map.entry("tio", 10),
            Map.entry("elva", 11),
            Map.entry("tolv", 12),
            Map.entry("femton", 15),
            Map.entry("tjugo", 20),
            Map.entry("tjugofyra", 24),
            Map.entry("trettio", 30));
    private static final String NUMBER =
            "(?<n>\\d{1,4}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|tjugofyra|trettio)";
    private static final String EVENTS =
            "gång(?:er)?|tillfälle[nt]?|[a-zåäö]*vandring(?:ar)?|[a-zåäö]*kontroll(?:er)?|[a-zåäö]*insats(?:er)?|[a-zåäö]*träff(?:ar)?|[a-zåäö]*möte[n]?|[a-zåäö]*dialog(?:er)?|[a-zåäö]*föreläsning(?:ar)?|[a-zåäö]*aktivitet(?:er)?|[a-zåäö]*kampanj(?:er)?|[a-zåäö]*tillsyn(?:er)?|[a-zåäö]*besök|[a-zåäö]*utbildning(?:ar)?|[a-zåäö]*dag(?:ar)?|[a-zåäö]*kväll(?:ar)?|[a-zåäö]*åtgärd(?:er)?|[a-zåäö]*undersökning(?:ar)?|[a-zåäö]*patrull(?:eringar)?|[a-zåäö]*pass|[a-zåäö]*brev|stycken|st|[a-zåäö]*information(?:er|stillfällen)?|[a-zåäö]*lektion(?:er)?|[a-zåäö]*brott|[a-zåäö]*ärenden|[a-zåäö]*grupper|[a-zåäö]*övning(?:ar)?|[a-zåäö]*mätning(?:ar)?|[a-zåäö]*evenemang|[a-zåäö]*vecka|[a-zåäö]*timmar";
    private static final Pattern LIMIT = Pattern.compile(
            "inom (?<n>\\d{1,3}|en|ett|två|tre|fyra|fem|sju|tio|fjorton) (?<unit>arbetsdag(?:ar)?|dag(?:ar)?|dygn|timm(?:e|ar)|veck(?:a|or)|månad(?:er)?)");
    private static final Pattern COUNT = Pattern.compile("(?<least>minst |åtminstone |lägst |minimum )?(?<![a-zåäö\\d])"
            + NUMBER + "(?: st\\.?)? (?:[a-zåäö-]+ ){0,3}?(?:" + EVENTS + ")(?![a-zåäö])");
    private static final Pattern LEAST = Pattern.compile("minst " + NUMBER + "(?![a-zåäö\\d])");
    private static final List<Fixed> FIXED = List.of(
            fixed("EVERY_N_DAYS", 14, "varannan vecka|var fjortonde dag|var 14:e dag|en gång varannan vecka"),
            fixed(
                    "WEEKLY",
                    null,
                    "(?:minst )?(?:en|1) gång (?:i|per|om|/) ?veckan?|varje vecka|veckovis|(?:en )?gång/vecka|(?:var|varje) fredag|varje helg|varje lördag"),
            fixed(
                    "MONTHLY",
                    null,
                    "(?:minst )?(?:en|1) gång (?:i|per|om|/) ?månaden?|varje månad|månatlig[at]*|månadsvis|gång/månad|månadsbrev|en gång i månaden"),
            fixed("EVERY_N_DAYS", 91, "varje kvartal|kvartalsvis|(?:en|1) gång (?:i|per) kvartalet?"),
            fixed("EVERY_N_DAYS", 61, "varannan månad"),
            fixed("EVERY_N_DAYS", 1, "varje dag|dagligen|(?<![a-zåäö])dagliga?(?![a-zåäö])"),
            fixed(
                    "YEARLY",
                    null,
                    "(?:minst )?(?:en|1) gång (?:per|om|i|/) ?(?:året|år)|varje år|årligen|årliga?|per år|varje höst|varje vår|varje sommar"));
    private static final Pattern VAGUE = Pattern.compile(
            "med jämna mellanrum|regelbund(?:et|en|na)|kontinuerligt?a?|löpande|återkommande|vid behov|fortlöpande|under hela (?:året|perioden)|frekvent");

    private Frequency() {}

    static Often of(Span promise) {
        Matcher limit = promise.matcher(LIMIT);
        if (limit.find()) {
            return new Often("SERVICE_LEVEL", null, false, days(limit), words(promise, limit));
        }
        for (Fixed fixed : FIXED) {
            Matcher found = promise.matcher(fixed.pattern());
            if (found.find() && !isCounted(promise, fixed)) {
                return new Often(
                        fixed.kind(),
                        null,
                        promise.low().startsWith("minst", found.start()),
                        fixed.days(),
                        words(promise, found));
            }
        }
        Often counted = counted(promise);
        if (counted != null) {
            return counted;
        }
        Matcher vague = promise.matcher(VAGUE);
        return vague.find() ? new Often("UNSPECIFIED", null, false, null, words(promise, vague)) : Often.UNSPECIFIED;
    }

    /** "Minst tre tillfällen per år" is a count, though it says "per år". */
    private static boolean isCounted(Span promise, Fixed fixed) {
        Often counted = fixed.kind().equals("YEARLY") ? counted(promise) : null;
        return counted != null && counted.count() != null && (counted.count() > 1 || counted.atLeast());
    }

    private static @Nullable Often counted(Span promise) {
        Matcher count = promise.matcher(COUNT);
        while (count.find()) {
            String number = count.group("n");
            boolean least = count.group("least") != null;
            boolean once = number.equals("en") || number.equals("ett");
            if (!once
                    || least
                    || count.group().contains("gång")
                    || count.group().contains("tillfälle")) {
                return counted(number, least, words(promise, count));
            }
        }
        Matcher least = promise.matcher(LEAST);
        return least.find() ? counted(least.group("n"), true, words(promise, least)) : null;
    }

    private static Often counted(String number, boolean least, String words) {
        Integer known = NUMBERS.get(number);
        int count = known == null ? Integer.parseInt(number) : known;
        return count == 1 && !least
                ? new Often("ONCE", null, false, null, words)
                : new Often("COUNT_IN_PERIOD", count, least, null, words);
    }

    private static int days(Matcher limit) {
        String number = limit.group("n");
        Integer known = number.equals("fjorton") ? Integer.valueOf(14) : NUMBERS.get(number);
        int count = known == null ? Integer.parseInt(number) : known;
        String unit = limit.group("unit");
        if (unit.startsWith("veck")) {
            return count * 7;
        }
        if (unit.startsWith("månad")) {
            return count * 30;
        }
        return unit.startsWith("timm") ? Math.ceilDiv(count, 24) : count;
    }

    private static String words(Span promise, Matcher found) {
        return promise.part(found.start(), found.end()).text();
    }

    private static Fixed fixed(String kind, @Nullable Integer days, String pattern) {
        return new Fixed(kind, days, Pattern.compile("(?<![a-zåäö])(?:" + pattern + ")(?![a-zåäö])"));
    }

    private record Fixed(String kind, @Nullable Integer days, Pattern pattern) {}
}
