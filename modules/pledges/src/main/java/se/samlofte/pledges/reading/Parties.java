package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samlofte.pledges.reading.SourceText.Span;

/**
 * Who promises or does something, by the names the page uses. The police and the municipality are always "Polisen" and
 * "Kommunen", however the page calls them; others keep their name.
 */
final class Parties {

    static final String POLICE = "Polisen";
    static final String MUNICIPALITY = "Kommunen";
    static final String OTHERS = "Andra parter";

    private static final String POLICE_WORDS =
            "polisen(?! i samverkan)|polis(?=(?: och|,|:| ska| kommer|$))|polismyndigheten|lokalpolisen|lokalpolis|lokalpolisområde[nt]?(?: (?:södra|norra|östra|västra))?(?: [a-zåäö-]+)?|lpo [a-zåäö]+|kommunpolis(?:en)?|områdespolis(?:en|erna|er)?|närpolisen|trafikpolisen|ungdomspolis(?:en)?|poliser(?:na)?";
    private static final String MUNICIPALITY_WORDS =
            "[a-zåäöé-]+(?: [a-zåäöé-]+)? (?:kommun|stad)(?= |,|:|$)|kommun(?:en|erna)?|stadsdelen|staden(?= och| ska| lovar| kommer)|[a-zåäö]+ kommuns";
    private static final String UNIT_WORDS =
            "[a-zåäö]+- och [a-zåäö]+(?:nämnden|förvaltningen)|[a-zåäö]+(?:s)?(?: (?:och|&) [a-zåäö]+)?-? ?(?:förvaltning(?:en|arna)|nämnden)|[a-zåäö&-]+förvaltning(?:en|arna)|[a-zåäö]+nämnden|socialtjänsten|stadsdelsförvaltningen|skol(?:an|orna)(?= |,|$)|elevhälsan|folkhälsan|fritidsgård(?:en|arna)|ungdomsmottagningen|kultur och fritid|räddningstjänsten|region(?:en)? [a-zåäö]+|regionen|fältgruppen|fältar(?:na|e)|fältassistenter(?:na)?|brottsförebyggande rådet|[a-zåäö]*bostäder(?= )|bostadsbolag(?:en|et)?|fastighetsägar(?:na|e)|kommunala bostadsbolaget|trygghetsvärdar(?:na)?|ordningsvakter(?:na)?|maria [a-zåäö]+(?: [a-zåäö]+)?|föreningslivet|föreningar(?:na)?|näringsidkare|näringslivet|civilsamhället|nattvandrarna|länsstyrelsen|trafikverket";
    private static final String OTHER_WORDS =
            "andra (?:berörda )?(?:parter|aktörer|myndigheter)|övriga (?:parter|aktörer)|berörda (?:parter|aktörer)";

    private static final Pattern PARTY = Pattern.compile("(?<![a-zåäö])(?:(?<police>" + POLICE_WORDS + ")|(?<others>"
            + OTHER_WORDS + ")|(?<unit>" + UNIT_WORDS + ")|(?<municipality>" + MUNICIPALITY_WORDS + "))(?![a-zåäö])");
    private static final Pattern VERB = Pattern.compile(
            "(?<![a-zåäö])(?:ska|skall|kommer|lovar|åtar|avser|planerar|siktar|fortsätter|erbjuder|gör|genomför|arbetar|bjuder|skickar|främjar|arrangerar|anordnar|deltar|informerar|ansvarar|verkar|identifierar|besöker|tar|ger|har|håller|bedriver|utvecklar|prioriterar|medverkar|utökar|ökar|startar|ordnar|följer|ser|skapar|stöttar|stödjer|samverkar|patrullerar|kontrollerar|inventerar|delar|träffar|är|utbildar|bidrar|sprider|inför|satsar|riktar|fokuserar)(?![a-zåäö])");
    private static final Pattern TOGETHER = Pattern.compile(
            "(?:tillsammans med|i samverkan (?:med|mellan)|i samarbete (?:med|mellan)|samverkan (?:mellan|med)|gemensamt med|i samråd med|stöd av|ihop med) ");
    private static final Pattern TOGETHER_END = Pattern.compile(
            "[.:;(]|(?<![a-zåäö])(?:ska|kommer|att|om|för|på|i|vid|mot|kring|fokusera|genomföra|genomför|fortsätta|arbeta|utveckla|göra|under|med målet|verka|se|ordna|anordna|som|bjuda|starta|skapa|ta|hålla|erbjuda|öka|minska)(?![a-zåäö])");
    private static final Pattern POLICED = Pattern.compile(
            "polisiär|polisnärvaro|polispatrull|polisens (?:närvaro|synlighet|arbete)|fotpatrull|synlig polis");
    private static final Pattern WE = Pattern.compile("^(?:vi|parterna|båda parter|gemensamt|tillsammans)(?![a-zåäö])");
    private static final Pattern INFINITIVE = Pattern.compile("^(?:" + Items.INFINITIVES + ")(?![a-zåäö])");
    private static final int SUBJECT = 160;
    private static final int FIRST = 25;

    private final List<String> ofPage;

    /** @param ofPage who makes the pledge, for what names nobody */
    Parties(List<String> ofPage) {
        this.ofPage = ofPage;
    }

    /** @param above who is named above the list that it stands in */
    List<String> of(Span promise, List<String> above) {
        Set<String> found = new LinkedHashSet<>();
        String low = promise.low();
        boolean subject = subject(promise, found);
        Matcher together = TOGETHER.matcher(low);
        while (together.find()) {
            Matcher end = TOGETHER_END.matcher(low).region(together.end(), low.length());
            collect(promise.part(together.end(), end.find() ? end.start() : low.length()), found);
        }
        Set<String> all = new LinkedHashSet<>();
        if (!subject) {
            all.addAll(above);
        }
        all.addAll(found);
        if (all.isEmpty() && POLICED.matcher(low).find() && !WE.matcher(low).find()) {
            all.add(POLICE);
        }
        return all.isEmpty() ? ofPage : List.copyOf(all);
    }

    /** "Polisen och skolan gör …", or turned round: "Under våren ska polisen …". */
    private static boolean subject(Span promise, Set<String> found) {
        String low = promise.low();
        Matcher verb = VERB.matcher(low);
        Matcher party = PARTY.matcher(low);
        if (INFINITIVE.matcher(low).find() || !party.find()) {
            return false;
        }
        if (!verb.find()) {
            return party.start() == 0 && found.addAll(named(promise.part(0, run(party, low))));
        }
        boolean before = party.start() <= FIRST && verb.start() <= SUBJECT && party.start() < verb.start();
        boolean after = party.start() >= verb.end() && party.start() <= verb.end() + 4;
        int end = before ? verb.start() : low.length();
        if (after) {
            Matcher stop = TOGETHER_END.matcher(low).region(verb.end() + 1, low.length());
            end = stop.find() ? stop.start() : low.length();
        }
        return (before || after) && found.addAll(named(promise.part(before ? 0 : verb.end(), end)));
    }

    /** Where "Polisen, skolan och kommunen" ends. */
    private static int run(Matcher party, String low) {
        int end = party.end();
        while (party.find() && low.substring(end, party.start()).matches(", | och | samt |/| & ")) {
            end = party.end();
        }
        return end;
    }

    private static void collect(Span span, Set<String> found) {
        found.addAll(named(span));
    }

    /** The parties that a short text names. */
    static List<String> named(Span span) {
        Set<String> names = new LinkedHashSet<>();
        Matcher party = span.matcher(PARTY);
        while (party.find()) {
            if (party.group("police") != null) {
                names.add(POLICE);
            } else if (party.group("municipality") != null) {
                names.add(MUNICIPALITY);
            } else if (party.group("others") != null) {
                names.add(OTHERS);
            } else {
                names.add(capitalised(span.part(party.start(), party.end()).text()));
            }
        }
        return new ArrayList<>(names);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** "Polisen och Kommunen". */
    static String joined(List<String> parties) {
        return parties.size() < 2
                ? String.join("", parties)
                : String.join(", ", parties.subList(0, parties.size() - 1)) + " och "
                        + parties.getLast().toLowerCase(java.util.Locale.ROOT);
    }
}
