package se.samlofte.onboarding;

import java.util.stream.Stream;

/** What to write where a value has the wrong shape: a regular expression says nothing to the person at the keyboard. */
enum PatternHint {
    ISSUER("^(https://|http://localhost", "Skriv inloggningstjänstens adress, som börjar med https://."),
    EMAIL("@", "Skriv en e-postadress, till exempel trygghet@kommunen.se."),
    COLOUR("^#", "Skriv en färg som # och sex tecken, till exempel #1b4f72."),
    ORGANISATION("^[0-9]{6}-", "Skriv organisationsnumret som 212000-0829."),
    CLAIM("^[^\\s]", "Skriv ett ord utan mellanslag."),
    WEB("^https", "Skriv en webbadress som börjar med https://."),
    PICTURE("^[a-z0-9-]+\\.svg", "Skriv namnet på en SVG-fil bredvid tenant.yaml, till exempel logo.svg."),
    MODULE("^[a-z]+(-", "Skriv modulens id, till exempel pledges."),
    PHONE("^(0[0-9]{1,3}-", "Skriv telefonnumret som 070-123 45 67 eller 0451-26 70 00."),
    POSTAL_CODE("^[0-9]{3} [0-9]{2}$", "Skriv postnumret som 123 45."),
    DAY("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "Skriv år, månad och dag, till exempel 2026-05-31."),
    MONTH("^[0-9]{4}-[0-9]{2}$", "Skriv år och månad, till exempel 2026-05."),
    SEASON("^[0-9]{4}-[A-Z]+$", "Skriv år och årstid, till exempel 2026-SUMMER."),
    FOUR_DIGITS("^[0-9]{4}$", "Skriv fyra siffror inom citattecken, till exempel \"0331\"."),
    PARTIAL_DATE("^[0-9]{4}(-", "Skriv 2026, 2026-05, 2026-05-31 eller 2026-SUMMER."),
    ID("^[a-z0-9]+(", "Använd bara små bokstäver a–z, siffror och bindestreck, till exempel trygga-vuxna-ute.");

    private final String start;
    private final String hint;

    PatternHint(String start, String hint) {
        this.start = start;
        this.hint = hint;
    }

    /** What to write, in one sentence. */
    String words() {
        return hint;
    }

    static String of(String pattern) {
        return Stream.of(values())
                .filter(known -> known == EMAIL ? pattern.contains(known.start) : pattern.startsWith(known.start))
                .map(known -> known.hint)
                .findFirst()
                .orElse("Det ska följa mönstret " + pattern + ".");
    }
}
