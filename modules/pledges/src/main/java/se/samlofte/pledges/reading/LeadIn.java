package se.samlofte.pledges.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the list after a sentence holds, such as "Polisen lovar att:". The first wording that fits counts. */
final class LeadIn {

    private static final List<Wording> WORDINGS = List.of(
            wording(
                    Section.INTRO,
                    "^(?:ett )?(?:medborgar)?löft(?:en|ena|et|e) (?:ska|skall|innebär|syftar|handlar|är|bygger|kan)\\b(?!.*(?:följande|aktiviteter|fokusområden))"),
            wording(Section.PURPOSE, "^syfte[nt]? (?:med|är)"),
            wording(Section.COMMITMENTS, "utlova"),
            wording(
                    Section.FOLLOW_UP,
                    "(?:har|är|blev|blivit) .{0,60}(?:genomfört|genomförts|gjort|gjorts|uppfyllt|resultat|utfall)|utfallet|^resultat|genomfördes|följande (?:resultat|är klart)|följs upp|uppföljning(?:en)? "),
            wording(
                    Section.CHANNELS,
                    "\\bfölj(?:a|er)? (?:vårt |det |)?arbet|\\bfölj (?:oss|polisen)|sociala mediekonton|informera(?:r|s)? (?:om|via)"),
            wording(Section.CONTACT, "höra av dig|kontakta|söka stöd|få hjälp|kontaktuppgift|nå oss|vända dig"),
            wording(
                    Section.FOCUS,
                    "^(?!.*(?:lova|åtgärd|insatser|aktiviteter|genom|åtar)).*(?:fokusområde|prioriterade? område|prioriterats|problemområde|inriktningar|områden)[^.]*$"),
            wording(
                    Section.SITUATION,
                    "(?:underlag|källor|lägesbilden?|bygger på|utgår från|grundar sig på|grundas på|baseras på|visar)[^.]{0,60}$(?<!att)"),
            wording(Section.ACHIEVE, "åstadkomma(?!s)"),
            wording(
                    Section.GOALS,
                    "\\bmål(?:et|en|sättningen)?\\b.{0,60}(?:är|att)|effekt(?:er|en)? |syftar till|vill (?:vi )?uppnå|ska leda till|strävar efter"),
            wording(
                    Section.COMMITMENTS,
                    "lova|löfte|åta(?:r|gande)|aktivitet|åtgärd|insats|genom|ansvar|arbeta|(?<![a-zåäö])(?:ska|skall|kommer|vill|gör)(?![a-zåäö])|rörande|åstadkommas"));

    private LeadIn() {}

    /** @param low the last sentence before a list, in lower case */
    static Optional<Section> section(String low) {
        String plain = low.replaceFirst("[:.]$", "").strip();
        return WORDINGS.stream()
                .filter(wording -> wording.pattern().matcher(plain).find())
                .map(Wording::section)
                .findFirst();
    }

    private static Wording wording(Section section, String pattern) {
        return new Wording(section, Pattern.compile(pattern));
    }

    private record Wording(Section section, Pattern pattern) {}
}
