package se.samlofte.pledges.feedback;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text reads like a tip about a crime or a person, which belongs to the police and not in a municipality's
 * inbox. It only has whoever writes think again; nothing is refused for it.
 */
final class SuspectedTip {

    private static final Pattern WORDS = Pattern.compile(
            "(?<!\\p{L})(?:tipsa|tips om|misstänk\\p{L}{0,10}|langar\\p{L}{0,6}|säljer (?:knark|droger|narkotika)|knarkar|"
                    + "pågående brott|såg (?:en|någon|honom|henne|hur)|vet vem|bor på|registreringsnummer|regnr|"
                    + "min granne|grannen|heter|inbrott (?:igår|i går|inatt|i natt|hos)|stal|stulit|rånad\\p{L}{0,3}|misshandl\\p{L}{0,6}|"
                    + "slår (?:sin|sina)|hotar|vapen|pistol|kniv|i suspect|drug dealer|saw (?:a|someone|him|her)|my neighbour)(?!\\p{L})");

    private SuspectedTip() {}

    static boolean is(String text) {
        return WORDS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
