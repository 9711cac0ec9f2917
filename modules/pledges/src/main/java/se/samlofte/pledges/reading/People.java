package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.Reading.Reach;
import se.samlofte.pledges.reading.Reading.Signer;
import se.samlofte.pledges.reading.SourceText.Span;

/** Persons on a page: who signed, and whom to ask. A name counts only beside a role, an address or a number. */
final class People {

    static final String NAME_WORDS =
            "\\p{Lu}[\\p{L}’'.-]{0,25}(?:[  ](?:von|af|de|van))?(?:[  ]\\p{Lu}[\\p{L}’'.-]{1,25}){1,3}(?: ?\\(\\p{Lu}{1,3}\\))?";
    private static final Pattern NAME = Pattern.compile(NAME_WORDS);
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)kommun|polis|medborgar|region|förvaltning|löfte|brott|trygg|våld|uppföljning|lägesbild|mål |stad$|centrum|telefon|rådet|nämnd|barn|ungdom|skol|unga|facebook|sociala|medier|norra|södra|östra|västra");
    private static final Pattern ROLE = Pattern.compile(
            "ordförande|kommunalråd|kommunchef|kommundirektör|stadsdirektör|polischef|områdeschef|(?<![a-zåäö])chef(?![a-zåäö])|chef$|direktör|polismästare|kommunpolis|områdespolis|samordnare|strateg|handläggare|utvecklare|gruppchef|(?<![a-zåäö])polis(?![a-zåäö])|kommissarie|inspektör|sekreterare|utredare|ansvarig$|ledare$|råd$");
    private static final Pattern SIGNING = Pattern.compile(
            "ordförande|kommunalråd|kommunchef|kommundirektör|stadsdirektör|direktör|polischef|områdeschef|chef|polismästare|råd$|lokalområdespolis");
    private static final Pattern ACTING =
            Pattern.compile("^(?:/ ?)?(?:tf\\.?|t\\.? ?f\\.?|tillförordnad|vik\\.?|vikarierande) ");
    private static final Pattern EMAIL = Pattern.compile("[a-z0-9åäö._%+-]{1,64}@[a-z0-9.-]{1,80}\\.[a-z]{2,6}");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d-])(?:\\+46[ -]?|0)\\d{1,3}[ -]{0,3}(?:\\d[ -]?){5,8}(?!\\d)");
    private static final Pattern REACH_LABEL = Pattern.compile("^(?:telefon|tel|mobil|e-?post|mail|växel|tfn)\\b");
    private static final Pattern QUOTED_PERSON = Pattern.compile(
            "(?:säger|menar|berättar|förklarar|konstaterar|framhåller|tycker|avslutar|fortsätter|betonar|understryker)(?: (?:även|också|vidare))? (?:[a-zåäö]+ ){0,3}\\p{Lu}\\p{L}+(?: \\p{Lu}|,)");
    private static final int LONGEST_ROLE = 110;

    private People() {}

    static boolean isName(Span span) {
        String text = span.text();
        return text.length() <= 60
                && NAME.matcher(text.replaceFirst(",$", "")).matches()
                && !NO_NAME.matcher(text).find();
    }

    static boolean isRole(Span span) {
        return span.length() <= LONGEST_ROLE && span.has(ROLE) && span.last() != '.' && span.last() != ':';
    }

    static boolean isReachLine(Span span) {
        return span.length() <= LONGEST_ROLE && (span.has(EMAIL) || span.has(REACH_LABEL) || span.has(PHONE));
    }

    static boolean isQuotation(Span paragraph) {
        return QUOTED_PERSON
                .matcher(paragraph.of().source())
                .region(paragraph.start(), paragraph.end())
                .find();
    }

    static @Nullable String email(Span span) {
        Matcher email = span.matcher(EMAIL);
        return email.find() ? span.part(email.start(), email.end()).text() : null;
    }

    static @Nullable String phone(Span span) {
        Matcher phone = span.matcher(PHONE);
        return phone.find() ? span.part(phone.start(), phone.end()).text().replaceAll("- +", "-") : null;
    }

    static @Nullable Span phoneSpan(Span span) {
        Matcher phone = span.matcher(PHONE);
        return phone.find() ? span.part(phone.start(), phone.end()) : null;
    }

    /** Whether people with this role sign pledges; a kommunpolis is asked instead. */
    static boolean signs(Span role) {
        return role.has(SIGNING);
    }

    static Signer signer(Span name, Span role) {
        Matcher acting = role.matcher(ACTING);
        boolean isActing = acting.find();
        Span plain = isActing ? role.from(acting.end()) : role;
        String words = plain.text().replaceFirst("^/ ?", "").replaceFirst(",$", "");
        Quote quote = new Quote(Math.min(name.start(), role.start()), Math.max(name.end(), role.end()));
        return new Signer(plain(name), words, organisation(plain), isActing, quote);
    }

    private static String plain(Span name) {
        return name.text().replaceFirst(",$", "").replaceFirst(" ?\\(\\p{Lu}{1,3}\\)$", "");
    }

    private static @Nullable String organisation(Span role) {
        List<String> parties = Parties.named(role);
        if (role.low().contains("polis")) {
            return Parties.POLICE;
        }
        if (role.low().contains("kommun") || role.low().contains("stadsdirektör")) {
            return Parties.MUNICIPALITY;
        }
        return parties.isEmpty() ? null : parties.getFirst();
    }

    /** "Anna Ask, kommunchef" or "kommunchef Anna Ask", as often as it stands there. */
    static List<Signer> inProse(Span sentence) {
        List<Signer> signers = new ArrayList<>();
        Matcher name = NAME.matcher(sentence.of().source()).region(sentence.start(), sentence.end());
        int last = sentence.start();
        while (name.find()) {
            Span person = withoutRole(new Span(sentence.of(), name.start(), name.end()));
            if (!isName(person)) {
                last = Math.max(last, name.end());
                continue;
            }
            Span before = new Span(sentence.of(), last, person.start()).trimmed();
            Span after =
                    new Span(sentence.of(), name.end(), Math.min(sentence.end(), name.end() + LONGEST_ROLE)).trimmed();
            Span role = roleAfter(after);
            if (role == null) {
                role = roleBefore(before);
            }
            if (role != null && signs(role)) {
                signers.add(signer(person, role));
                last = Math.max(name.end(), role.end());
            } else {
                last = name.end();
            }
        }
        return signers;
    }

    /** "Kommunchef Anna Ask" is a name of two words. */
    private static Span withoutRole(Span name) {
        int blank = name.low().indexOf(' ');
        return blank > 0 && NO_NAME.matcher(name.text().substring(0, blank)).find() ? name.from(blank) : name;
    }

    private static final Pattern AFTER = Pattern.compile(
            "^, {0,2}((?:tf\\.? )?[a-zåäö ]{3,70}?)(?= och | samt |,|\\.| under| skrev| skriv| signer| för kommun|$)");
    private static final Pattern BEFORE = Pattern.compile(
            "(?:^|[ ,:])((?:tf\\.? )?[a-zåäö]*(?:kommunstyrelsens? )?(?:ordförande|kommunalråd(?:et)?|kommunchef(?:en)?|kommundirektör(?:en)?|lokalpolisområdeschef(?:en)?|lokalpolischef(?:en)?|områdeschef|polischef(?:en)?|lokalområdespolis(?:en)?))$");

    private static @Nullable Span roleAfter(Span after) {
        Matcher role = after.matcher(AFTER);
        return role.find() && ROLE.matcher(role.group(1)).find() ? after.part(role.start(1), role.end(1)) : null;
    }

    private static @Nullable Span roleBefore(Span before) {
        Matcher role = before.matcher(BEFORE);
        return role.find() ? before.part(role.start(1), role.end(1)) : null;
    }

    static Reach reach(
            @Nullable Span name, @Nullable Span role, @Nullable String email, @Nullable String phone, Quote quote) {
        return new Reach(
                name == null ? null : plain(name),
                role == null ? null : role.text().replaceFirst("^/ ?", ""),
                email,
                phone,
                quote);
    }
}
