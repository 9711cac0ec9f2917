package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.Reading.Outlet;
import se.samlofte.pledges.reading.SourceText.Span;

/** Where the work can be followed, and whose channel that is. */
final class Outlets {

    private static final Pattern TELLS = Pattern.compile(
            "följ(?:a|er|s|as)? |redovisa|publicera|återkoppla|kommunicera|informera|berätta|rapportera|läsa om|uppdatera");
    private static final Pattern MEDIUM = Pattern.compile(
            "(?<facebook>facebook[a-zåäö]*)|(?<instagram>instagram[a-zåäö]*)|(?<x>twitter[a-zåäö]*)|(?<web>webbplats[a-zåäö]*|hemsid[a-zåäö]*|webbsid[a-zåäö]*|(?<![a-zåäö])webb(?:en)?(?![a-zåäö])|polisen\\.se|www\\.[a-zåäö-]+\\.se)|(?<media>(?:traditionella |lokala |lokal)medier|media(?![a-zåäö])|lokalpress[a-zåäö]*|lokaltidning[a-zåäö]*|(?:i |lokal)press(?:en)?(?![a-zåäö])|lokalmedia|massmedi[a-zåäö]*|tidning(?:en|ar))|(?<social>sociala medi(?:er|a|ekonton|ekanaler))|(?<council>brottsförebyggande ?råd(?:et)?|brottsförebyggandet? rådet|(?<![a-zåäö])brå(?![a-zåäö])|trygghetsråd(?:et)?)|(?<letter>nyhetsbrev[a-zåäö]*)");
    private static final Pattern POLICE = Pattern.compile("polis|lokalpolisområde|lpo ");
    private static final Pattern MUNICIPALITY = Pattern.compile("kommun|stadens|stadsdel|hemsida");

    private final Map<String, Outlet> found = new LinkedHashMap<>();

    /**
     * @param listed whether the page says that this is about following the work
     * @return whether a channel was found
     */
    boolean read(Span sentence, boolean listed) {
        if (!listed && !sentence.has(TELLS)) {
            return false;
        }
        Matcher medium = sentence.matcher(MEDIUM);
        int from = 0;
        while (medium.find()) {
            Span before = sentence.part(from, medium.start());
            Span span = sentence.part(medium.start(), medium.end());
            boolean police =
                    before.has(POLICE) || span.low().startsWith("polisen.se") || after(sentence, medium, POLICE);
            boolean municipality = before.has(MUNICIPALITY) || (from == 0 && !police && sentence.has(MUNICIPALITY));
            if (police || !municipality) {
                add(medium, police ? Parties.POLICE : null, span);
            }
            if (municipality) {
                add(medium, Parties.MUNICIPALITY, span);
            }
            from = medium.end();
        }
        return from > 0;
    }

    /** "Facebook: Polisen Södermalm". */
    private static boolean after(Span sentence, Matcher medium, Pattern owner) {
        Span rest = sentence.part(medium.end(), Math.min(sentence.length(), medium.end() + 20));
        return rest.low().startsWith(":") && rest.has(owner);
    }

    static boolean names(Span line) {
        return line.has(MEDIUM) || line.low().startsWith("x:");
    }

    private void add(Matcher medium, @Nullable String party, Span span) {
        boolean police = Parties.POLICE.equals(party);
        boolean municipality = Parties.MUNICIPALITY.equals(party);
        String owner = police ? "Polisens " : municipality ? "Kommunens " : "";
        Outlet outlet =
                switch (kind(medium)) {
                    case "facebook" ->
                        outlet(police ? "POLICE_FACEBOOK" : "MUNICIPAL_FACEBOOK", party, owner + "Facebook", span);
                    case "web" ->
                        outlet(
                                police ? "POLICE_WEB" : "MUNICIPAL_WEB",
                                party,
                                owner.isEmpty() ? "Webbplats" : owner + "webbplats",
                                span);
                    case "media" -> outlet("TRADITIONAL_MEDIA", null, "Traditionella medier", span);
                    case "council" ->
                        outlet("CRIME_PREVENTION_COUNCIL_MEETING", null, "Brottsförebyggande rådet (BRÅ)", span);
                    case "letter" -> outlet("LETTER", null, "Nyhetsbrev", span);
                    case "instagram" -> outlet(null, party, owner + "Instagram", span);
                    case "x" -> outlet(null, party, owner + "X (Twitter)", span);
                    default -> outlet(null, party, owner.isEmpty() ? "Sociala medier" : owner + "sociala medier", span);
                };
        found.putIfAbsent(outlet.text(), outlet);
    }

    private static String kind(Matcher medium) {
        for (String kind : List.of("facebook", "instagram", "x", "web", "media", "social", "council", "letter")) {
            if (medium.group(kind) != null) {
                return kind;
            }
        }
        return "social";
    }

    private static Outlet outlet(@Nullable String kind, @Nullable String party, String text, Span span) {
        return new Outlet(kind, party, text, span.quote());
    }

    List<Outlet> found() {
        return new ArrayList<>(found.values());
    }
}
