package se.samlofte.pledges.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which part of a page a heading opens, after the wordings that Swedish pledge pages use. The first that fits counts. */
final class Headings {

    private static final int LONGEST = 130;

    private static final List<Wording> WORDINGS = List.of(
            wording(
                    Section.NOISE,
                    "^(?:läs mer|mer information$|mer aktuell|se även|relatera|hitta på sidan|dela |dela$|annat innehåll",
                    "|fler nyheter|sidfot|snabblänk|genväg|om webbplatsen|bilag|ladda ner|dokument$|filer|länkar|hade du nytta",
                    "|hjälpte |kakor|cookies|navigering|meny|innehåll$|senaste nytt|aktuellt$|språk|nyhetsarkiv|prenumerera",
                    "|tyck till om)"),
            wording(
                    Section.CHANNELS,
                    "^(?:följ (?!upp)|följ$|(?:här|så) kan du följa|du kan följa|information och kommunikation|kommunikation$",
                    "|(?:information|kommunikation) (?:till|med|om hur)|återkoppling$|så (?:informerar|berättar|återkopplar)",
                    "|här (?:informerar|berättar|redovisar)|kanaler)"),
            wording(
                    Section.FOLLOW_UP,
                    "uppföljning|följer (?:vi|polisen|kommunen) upp|följs .{0,20}upp|följa upp|följas upp|utvärder|^(?:det här blev )?utfall",
                    "|^resultat(?!mål)|slutrapport|redovisning|(?:så|detta|det här|vad) har .{0,40}(?:uppfyll|genomför|gjort|hänt)",
                    "|^så (?:gick|blev|går) |^genomförda|(?:är|blev|blivit|har) uppfyll|infria|delårsrapport|^status|^detta är gjort"),
            wording(
                    Section.CONTACT,
                    "^(?:kontakt|har du (?:frågor|synpunkter)|vill du (?:veta|komma i kontakt)|frågor$|synpunkter|välkommen att höra",
                    "|besöksadress|postadress|för mer information|mer information (?:lämnas|får du|finns hos))"),
            wording(
                    Section.SIGNED,
                    "^(?:underskrift|undertecknat? av|undertecknas|signatur|undertecknare|för (?:polisen|kommunen)$)"),
            wording(Section.ACHIEVE, "åstadkomma(?!s)"),
            wording(Section.COMMITMENTS, "^(?:mål|effekt)[a-zåäö]*.{0,30}(?:aktivitet|åtgärd|insats)"),
            wording(
                    Section.GOALS,
                    "^(?:mål$|mål |målet|målen|målsättning|våra mål|gemensamma mål|övergripande mål|effekt(?!iv)",
                    "|(?:önska|förvänta|efterstr)[a-zåäö]* (?:effekt|läge|resultat)|vision|effektmål|resultatmål|delmål",
                    "|(?:det här|detta) vill vi (?:uppnå|nå)|vad (?:vill|ska) vi uppnå|vi vill uppnå|syfte och mål",
                    "|(?:vad|det här|detta) (?:ska|vill|hoppas) .{0,30}(?:leda till|uppnå))"),
            wording(
                    Section.FOCUS,
                    "^(?!.*(?:lova|aktivitet|åtgärd|genom|kommer)).*(?:fokusområde|prioriterade? (?:område|problem|fråg)|inriktningar",
                    "|insatsområde|utvecklingsområde|samverkansområde|prioriteringar)",
                    "|^(?:prioriterat?|fokus)(?: (?:för|under))?(?: år)? ?\\d{4}$|^våra fokus"),
            wording(Section.PURPOSE, "^(?:syfte|ändamål)"),
            wording(
                    Section.COMMITMENTS,
                    "^(?=.{1,48}$).*(?:aktivitet|åtgärd|insats(?!grupp|område))|(?:följande|dessa) (?:aktivitet|åtgärd|insats)|^(?:aktivitet|åtgärd|insats)|åtagande|åtar sig|lova[rdt]|uppfyller medborgarlöftet|utlova",
                    "|^(?:det här|det|detta) (?:ska|skall|gör|kommer|vill) |^så (?:här )?(?:ska|gör|jobbar|arbetar|kommer|vill) ",
                    "|^vad (?:ska|gör|kommer|vi) |^vi (?:ska|kommer|vill|ansvarar)|^handlingsplan|^genomförande|^arbetssätt",
                    "|^(?:våra|vårt|polisens|kommunens|gemensamma|årets|samtliga|\\S+ kommuns) .{0,40}(?:löften|löfte|uppgifter)(?: (?:för )?20\\d\\d)?$",
                    "|^löften|ansvarar för(?: att)?$|(?:ska|kommer)(?: tillsammans)?(?: att)?$"),
            wording(
                    Section.SITUATION,
                    "lägesbild|^situation|problembild|problemområde|^nuläge|^orsak|så ser det ut|^problem|^utgångspunkt",
                    "|^underlag|kartläggning|^analys|trygghetsmätning|^så upplever|^detta (?:visar|säger)"),
            wording(
                    Section.INTRO,
                    "^(?:inledning|bakgrund|om medborgarl|vad är|vad innebär|därför|varför|medborgar?l[öo]fte[nt]?$|allmänt",
                    "|introduktion|sammanfattning|samverkan mellan|så tas|modellen|samverkansöverenskommelse|överenskommelse)"),
            wording(
                    Section.PLEDGE,
                    "^(?:(?:nytt|årets|gemensamt|aktuellt|gällande|vårt) )?medborgar?l?[öo]?l?[öo]fte[nt]?\\b.{0,60}20\\d\\d",
                    "|^20\\d\\d års medborgarl|^(?:medborgar)?löftet$"));

    private Headings() {}

    /** @param low the heading in lower case, without its colon and number */
    static Optional<Section> section(String low) {
        if (low.length() > LONGEST) {
            return Optional.empty();
        }
        return WORDINGS.stream()
                .filter(wording -> wording.pattern().matcher(low).find())
                .map(Wording::section)
                .findFirst();
    }

    private static Wording wording(Section section, String... parts) {
        return new Wording(section, Pattern.compile(String.join("", parts)));
    }

    private record Wording(Section section, Pattern pattern) {}
}
