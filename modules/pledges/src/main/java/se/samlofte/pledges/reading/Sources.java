package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samlofte.pledges.reading.Reading.Basis;
import se.samlofte.pledges.reading.SourceText.Span;

/** What a situation picture builds on, where a sentence says that it lists just that. */
final class Sources {

    private static final Pattern TELLS = Pattern.compile(
            "utgångspunkt|utgår (?:ifrån|från|i från)|utgått från|bygger (?:på|även på|också på)|byggt på|baser(?:as|ad|at|ade) på|grund(?:as|ar sig|at|ad) (?:på|i)|underlag|källor|tagits fram (?:genom|utifrån|med)|framtag(?:en|its|na|et) (?:genom|utifrån|med|efter)|tas fram .{0,30}genom|identifierats|analysera|sammanställ|resultat av|utifrån (?:samtal|enkät|medborgar|en |den |resultat)|genom (?:dialog|enkät|medborgar|statistik)|väger vi in|ligger .{0,30}till grund|lett fram till|vägts samman|visar|lägesbild|problembild|har (?:lyssnat|genomfört)");
    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

    static {
        kind(
                "SAFETY_SURVEY",
                "[a-zåäö]*trygghets(?:under|mät)[a-zåäö]*|[a-zåäö]*trygghetsenkät[a-zåäö]*|[a-zåäö]*enkätundersökning[a-zåäö]*|(?<!trygghets)enkät(?:er|svar|en)?|nationella trygghetsundersökningen|ntu(?= |,|\\.)|(?:liv och hälsa|lupp)(?:-|\\b)[a-zåäö]*");
        kind(
                "CRIME_STATISTICS",
                "[a-zåäö]*brottsstatistik[a-zåäö]*|brotts(?:utveckling|anmälningar)|(?:polisens |anmälnings)statistik[a-zåäö]*|statistik(?:en)?(?: över| på| om)?(?: antal)? (?:polisanmälda|anmälda) brott|(?<![a-zåäö-])statistik(?:en)?(?! (?:över|på) (?:polisanmälda|anmälda))(?= |,|\\.|$)");
        kind(
                "RESIDENT_DIALOGUE",
                "medborgardialog[a-zåäö]*|medborgar-(?= |,)|invånardialog[a-zåäö]*|medborgarlöftesdialog|dialog(?:er)? med (?:medborgar|invånar|boende)[a-zåäö]*|samtal(?: och [a-z]+)? med (?:dig|medborgar|boende|invånar)[a-zåäö]*|medborgarenkät[a-zåäö]*|medborgarundersökning[a-zåäö]*");
        kind(
                "STAFF_DIALOGUE",
                "medarbetardialog[a-zåäö]*|medarbetar-(?= |,)|(?<=medborgar- och )medarbetardialoger|dialog(?:er)? med (?:kommunens )?(?:olika )?(?:förvaltningar|medarbetare|personal|anställda)[a-zåäö]*");
        kind(
                "COOPERATION_MEETING",
                "samverkansmöte[a-zåäö]*|samverkansgrupp[a-zåäö]*|(?:rådet|råd) för trygghet(?: och [a-zåäö]+)?|brottsförebyggande råd(?:et)?(?= |,|\\.)|brå-möte[a-zåäö]*");
        kind(
                "SAFETY_REPORTS",
                "(?:rapporterade )?ärenden i appen[a-zåäö ]*|trygghetsapp[a-zåäö]*|otrygghetsrapport[a-zåäö]*|appen för otrygghet|felanmälningar|(?:inkomna )?tips(?: från [a-zåäö]+ invånare)?|synpunkter från (?:invånare|medborgare)");
        kind(
                "POLICE_INCIDENT_REPORTS",
                "(?:polisens )?händelserapport[a-zåäö]*|underrättelse[a-zåäö]*|polisens (?:händelser|ärenden)");
        kind("MAP_MATERIAL", "hobit|kartsystem|kartmaterial|kartbild[a-zåäö]*|geografisk kartläggning");
        kind("SAFETY_WALK", "(?:digital )?trygghetsvandring[a-zåäö]*|trygghetsrond[a-zåäö]*");
        kind("EST_REPORT", "est-[a-zåäö]+|(?<![a-zåäö])est(?![a-zåäö])|effektiv samordning för trygghet");
        kind("KEY_FIGURE", "nyckeltal|kolada|öppna jämförelser");
        kind(
                "OTHER",
                "information som (?:kommer|inkommer|kommit)[a-zåäö ]*?(?= om | samt |,|\\.|$)|svenskt näringsliv|skolenkät[a-zåäö]*|elevenkät[a-zåäö]*|drogvaneundersökning[a-zåäö]*|kunskap(?:en)? (?:som finns )?(?:hos|från|inom) [a-zåäö ]{3,40}?(?= samt | och brotts|,|\\.|$)|erfarenheter från [a-zåäö]+|forskning");
    }

    private final List<Basis> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param listed whether the page says that this is a list of sources
     * @return whether a source was found
     */
    boolean read(Span sentence, boolean listed) {
        if (!listed && !sentence.has(TELLS)) {
            return false;
        }
        List<Basis> here = new ArrayList<>();
        KINDS.forEach((kind, pattern) -> {
            Matcher name = sentence.matcher(pattern);
            while (name.find()) {
                Span span = sentence.part(name.start(), name.end());
                if (seen.add(kind)) {
                    here.add(new Basis(kind, span.text(), span.quote()));
                }
            }
        });
        here.stream()
                .sorted(java.util.Comparator.comparingInt(basis -> basis.quote().start()))
                .forEach(found::add);
        return !here.isEmpty();
    }

    List<Basis> found() {
        return List.copyOf(found);
    }

    private static void kind(String kind, String pattern) {
        KINDS.put(kind, Pattern.compile("(?<![a-zåäö])(?:" + pattern + ")"));
    }
}
