package se.samlofte.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.web.TypedWords.Said;

/**
 * A page that says why something was not done, and what to do now.
 *
 * @param sentences the most important first
 * @param typed what was typed and is not saved
 * @param again how to send it once more; absent where that would not help
 * @param ways on from here
 * @param signOut how to sign out; absent where the page has it already, or nobody has signed in
 */
public record Refusal(
        String title,
        List<String> sentences,
        List<Said> typed,
        @Nullable Again again,
        List<SignInPages.Way> ways,
        @Nullable SignOut signOut) {

    /** @param csrf the token of the session as it is now */
    public record Again(String address, String csrf, List<Field> fields) {}

    /** A field as it was sent. */
    public record Field(String name, String value) {}

    public record SignOut(String csrf, String slug, String language) {}
}
