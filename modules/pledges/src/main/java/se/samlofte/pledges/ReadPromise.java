package se.samlofte.pledges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeDocument.Maker;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.reading.Reading;

/** What was read as promised, as a draft says it. */
final class ReadPromise {

    /** Whose unit or what kind a named party is, the first that fits. */
    private static final List<Map.Entry<Pattern, String>> KINDS = List.of(
            kind("polis", "POLICE"),
            kind(
                    "^kommunen$|förvaltning|nämnd|socialtjänst|skola|skolor|elevhälsa|fritid|fältg|fältar|folkhälsa|trygghetsvärd|råd",
                    "MUNICIPALITY"),
            kind("^region", "REGION"),
            kind("bostad|bostäder|fastighetsägar", "HOUSING_COMPANY"),
            kind("förening|nattvandr|civilsamh", "ASSOCIATION"),
            kind("näring|företag", "BUSINESS"));

    private static final Pattern CONDITION = Pattern.compile("(?i)(?<!\\p{L})((?:när|om|den som|vid) [^,.]{5,200})");
    private static final Pattern TRIGGER =
            Pattern.compile("(?i)(?<!\\p{L})((?:efter|från) (?:att |det att )?[^,.]{4,200})");
    private static final int LINE = 300;

    private ReadPromise() {}

    static Promise promise(String key, String area, Reading.Promise read) {
        Reading.Often often = read.recurrence();
        boolean limit = often.kind().equals("SERVICE_LEVEL");
        Map<String, String> fields = new LinkedHashMap<>();
        String row = "commitments." + key + ".";
        fields.put(row + "area", area);
        fields.put(row + "kind", "ACTION");
        fields.put(row + "text", read.text());
        fields.put(row + "recurrence", often.kind());
        fields.put(row + "count", number(often.count()));
        fields.put(row + "atLeast", often.count() != null && often.atLeast() ? "true" : "");
        fields.put(row + "days", limit ? "" : number(often.days()));
        fields.put(row + "often", Typed.orEmpty(often.text()));
        fields.put(row + "condition", limit ? clause(CONDITION, read.text()) : "");
        fields.put(row + "trigger", limit ? clause(TRIGGER, read.text()) : "");
        fields.put(row + "limit", limit ? number(often.days()) : "");
        fields.put(row + "publish", told(read.text()));
        makers(row + "parties.", read.parties(), fields);
        return DocumentFields.document(fields).commitments().getFirst();
    }

    private static String told(String text) {
        return CommitmentCheck.BETTER_AFTERWARDS
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .find()
                ? "AFTERWARDS_ONLY"
                : "PLANNED";
    }

    /** The page's own words for it; the whole promise where it has none apart. */
    private static String clause(Pattern pattern, String text) {
        Matcher clause = pattern.matcher(text);
        String words = clause.find() ? clause.group(1) : text;
        return words.substring(0, Math.min(words.length(), LINE));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static void makers(String rows, List<String> parties, Map<String, String> into) {
        for (int i = 0; i < parties.size(); i++) {
            Maker maker = maker("i" + (i + 1), parties.get(i));
            into.put(rows + maker.key() + ".party", maker.party());
            into.put(rows + maker.key() + ".unit", maker.unit());
            into.put(rows + maker.key() + ".name", maker.name());
            into.put(rows + maker.key() + ".unnamed", maker.unnamed());
        }
    }

    private static Maker maker(String key, String name) {
        String kind = kind(name);
        if (name.equals("Andra parter")) {
            return new Maker(key, "OTHER", "", "", "true");
        }
        boolean whole = name.equals("Polisen") || name.equals("Kommunen");
        boolean unit = kind.equals("MUNICIPALITY") || kind.equals("POLICE");
        return new Maker(key, kind, !whole && unit ? name : "", unit ? "" : name, "");
    }

    /** One of the kinds of parties; empty for nobody. */
    static String kind(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String low = name.toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(kind -> kind.getKey().matcher(low).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("OTHER");
    }

    private static Map.Entry<Pattern, String> kind(String pattern, String kind) {
        return Map.entry(Pattern.compile(pattern), kind);
    }
}
