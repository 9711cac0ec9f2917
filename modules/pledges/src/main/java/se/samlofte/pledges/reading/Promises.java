package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samlofte.pledges.reading.SourceText.Span;

/** Promises in running text: which sentences promise something, and where one sentence promises two things. */
final class Promises {

    private static final String PARTY =
            "(?:vi|polisen|kommunen|kommunerna|parterna|[a-zåäöé-]+ kommun|lokalpolis[a-zåäö]*|lpo|kommunpolis[a-zåäö]*|områdespolis[a-zåäö]*|[a-zåäö]+(?:förvaltning(?:en|arna)|nämnden|tjänsten|kontoret|bolaget|gruppen)|skolan|skolorna|fältar(?:na|e)|trygghetsvärdar(?:na)?|föreningar(?:na)?|brottsförebyggande rådet|region [a-zåäö]+|båda|maria [a-zåäö]+)";
    private static final Pattern WILL = Pattern.compile(
            "(?<![a-zåäö])" + PARTY
                    + "(?![a-zåäö])[^.;:]{0,120}?(?<![a-zåäö])(?:ska|skall|kommer|lovar|åtar sig|avser|planerar|siktar|ämnar|arbetar vidare|fortsätter|identifierar|informerar|besöker)(?![a-zåäö])");
    private static final Pattern WILL_INVERTED = Pattern.compile(
            "(?<![a-zåäö])(?:ska|skall|kommer|planerar|lovar|fortsätter)(?:,[^,]{2,40},)? (?:också |även |därför |bland annat )?"
                    + PARTY + "(?![a-zåäö])");
    private static final Pattern WILL_BE = Pattern.compile(
            "(?<![a-zåäö])(?:ska|skall|kommer)(?: också| även)?(?: att)?(?![a-zåäö])[^.;]{0,160}?(?<![a-zåäö])(?:tas fram|[a-zåäö]{3,20}as|hållas|ske|göras|ges|bjudas in|ordnas|prioriteras|utföras)(?![a-zåäö])");
    private static final Pattern NOW = Pattern.compile(
            "^(?:under|inför|varje|från|i|på) [a-zåäö0-9 ]{3,30} (?:publiceras|genomförs|hålls|anordnas|erbjuds|startas|sker|ordnas|görs|införs|arrangeras|bjuds|skickas)(?![a-zåäö])");
    private static final Pattern ABOUT = Pattern.compile(
            "^varje år (?:lovar|ger|tar|tecknar|skriver|avger)|^(?:det |detta |ett |årets |vårt |våra |dessa |i |genom |utöver |syftet med |målet med |denna |kommunens och polisens )?(?:aktiviteterna i )?(?:medborgarl|löfte|syfte|mål(?:et|sättning)|lägesbild|överenskommelse|samverkansöverenskommelse|arbetet|dialogerna|tryggheten|situationen|aktiviteterna|mätningen|uppföljning|polisverksamheten|problembild)");
    private static final Pattern TOLD = Pattern.compile(
            "(?<![a-zåäö])(?:har (?:under|tillsammans|redan|tidigare|arbetat|genomfört|kommit|tecknat|beslutat|tagit|analyserat|identifierat|lyssnat|haft|valt)|hade|berättat|undertecknade|enats)(?![a-zåäö])");
    private static final Pattern CONDITION =
            Pattern.compile("^(?:om |ifall |när |eftersom |för att )|(?:kan revideras|revideras|omständigheterna)");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:den|det) (?:första|andra|tredje|fjärde)(?: [a-zåäö]+)? (?:innebär|handlar om|går ut på|är)(?: att)? ");
    private static final Pattern SECOND_CLAUSE = Pattern.compile(
            ", och (?=[^,.]{8,90}(?<![a-zåäö])(?:återupptas|fortsätter|[a-zåäö]{4,14}as|kommer|ska|planeras|införs|genomförs)(?![a-zåäö]))");
    private static final Pattern SECOND_PARTY = Pattern.compile(
            " och (?=(?:\\p{L}+ ){1,4}(?:arbetar|ska|kommer|fortsätter|genomför|erbjuder|ansvarar|bjuder)(?![a-zåäö]))");
    private static final Pattern SECOND_THAT = Pattern.compile(" och att (?=" + PARTY + " )");
    private static final Pattern SECOND_PASSIVE = Pattern.compile(" och (?=[a-zåäö -]{4,60} [a-zåäö]{3,16}as\\.?$)");
    private static final int LONGEST = 900;

    private Promises() {}

    /** Whether a sentence says that somebody is going to do something. */
    static boolean in(Span sentence) {
        if (sentence.length() > LONGEST || sentence.length() < 15) {
            return false;
        }
        if (sentence.has(OPENING)) {
            return true;
        }
        boolean ahead = sentence.has(WILL) || sentence.has(WILL_INVERTED) || sentence.has(WILL_BE) || sentence.has(NOW);
        return ahead && !sentence.has(ABOUT) && !sentence.has(TOLD) && !sentence.has(CONDITION);
    }

    /** The promises of a sentence, each its own stretch of it. */
    static List<Span> split(Span sentence) {
        Matcher opening = sentence.matcher(OPENING);
        Span plain = opening.find() ? sentence.from(opening.end()) : sentence;
        List<Span> parts = List.of(plain);
        for (Pattern at : List.of(SECOND_THAT, SECOND_CLAUSE, SECOND_PARTY, SECOND_PASSIVE)) {
            List<Span> finer = new ArrayList<>();
            parts.forEach(part -> finer.addAll(cut(part, at)));
            parts = finer;
        }
        return parts;
    }

    private static List<Span> cut(Span part, Pattern at) {
        Matcher and = part.matcher(at);
        while (and.find()) {
            Span before = part.part(0, and.start());
            boolean newSubject = at != SECOND_PARTY
                    || Character.isUpperCase(part.from(and.end()).first());
            boolean whole = at == SECOND_PASSIVE
                    ? before.has(WILL_BE)
                    : before.has(WILL) || before.has(WILL_INVERTED) || before.has(WILL_BE) || at == SECOND_THAT;
            if (newSubject && whole && before.length() > 25) {
                List<Span> parts = new ArrayList<>(List.of(before));
                parts.addAll(cut(part.from(and.end()), at));
                return parts;
            }
        }
        return List.of(part);
    }
}
