package se.samlofte.pledges.web;

import org.jspecify.annotations.Nullable;
import se.samlofte.web.Ui;

/**
 * Words with the language they are in, where that is not the page's.
 *
 * @param lang absent in the page's own language
 */
public record Said(String text, @Nullable String lang) {

    /** In the page's language. */
    static Said ours(String text) {
        return new Said(capital(text), null);
    }

    /** In the pledge's own words, which are Swedish. */
    static Said theirs(Ui ui, String text) {
        return new Said(capital(text), ui.swedish());
    }

    /** With a full stop, unless it ends a sentence already. */
    public static String sentence(String text) {
        return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** With a capital first letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** With a small first letter, unless it is an abbreviation; "E-post" is none. */
    public static String inSentence(String text) {
        boolean word = text.length() > 1 && (Character.isLowerCase(text.charAt(1)) || text.startsWith("E-"));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
