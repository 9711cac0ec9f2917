package se.samlofte.pledges.reading;

import java.util.regex.Pattern;
import se.samlofte.pledges.reading.SourceText.Span;

/** What belongs to the web page and not to the pledge. */
final class Noise {

    private static final int LONGEST = 400;

    private static final Pattern LINE = Pattern.compile(String.join(
            "|",
            "^(?:sök(?: på [a-zåäö.]+)?|meny|stäng(?: meny)?|öppna(?: meny)?|till toppen|till startsidan|hoppa till .{0,40}|startsida|hem|skriv ut|lyssna|dela(?: .{0,30})?|tipsa|kopiera länk|logga in|language|english|other languages|lättläst|teckenspråk|anpassa|tillbaka|visa mer|visa mindre|stäng fönster|nyhet|nyheter|press|du är här)[:.]?$",
            "^(?:foto(?:graf)?|bild|text(?: och foto)?|illustration|bildtext|fotobeskrivning)\\s*:",
            "^på bilden|^från vänster|till vänster i bild",
            "^(?:sidan |sidans innehåll |artikeln |innehållet |nyheten )?(?:senast )?(?:publicera[dt]e?s?|uppdatera[dt]|granska[dt]|ändrad|skapad|updated)(?: senast| av| den|:|$| \\d| på)",
            "^senast (?:uppdatera|granska|ändra)|^sidansvarig|^innehållsansvarig|^ansvarig (?:utgivare|för sidan)|^webbredaktör|^publiceringsdatum",
            "kakor|cookie|godkänner$|^jag godkänner|webbanalys",
            "javascr|javacsript|webbläsare",
            "ingen giltig användare vald",
            "logotyp(?:e)?$|^logga$|^logotyp",
            "^hade du nytta|^hjälpte informationen|^tack för|^var (?:den här )?(?:sidan|informationen) till hjälp|^är du nöjd med sidan",
            "^läs mer|^länk till|öppnas i nytt fönster|^mer om |^till [a-zåäö. ]+webbplats$|^ladda (?:ner|ned)|^klicka här",
            "^\\(?(?:pdf|word|docx?)[,)]? ?\\d*|\\.pdf\\b|\\d+ ?[kmg]b\\)?$",
            "^org(?:anisations)?\\.?(?:nr|nummer)|^©|copyright|^\\d{3} ?\\d{2} \\p{L}+(?: \\p{L}+)?$|^(?:besöks|post)adress",
            "^(?:[^/>›»|]{1,40} ?[/>›»|] ?){2,}[^/>›»|.]{1,60}$",
            "^(?:facebook|twitter|linkedin|e-post|instagram)$",
            "^<image>|^data:image|^image:"));

    private Noise() {}

    static boolean is(Span line) {
        return line.length() <= LONGEST && line.has(LINE);
    }
}
