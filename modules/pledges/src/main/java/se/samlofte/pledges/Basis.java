package se.samlofte.pledges;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a writer had before them when they saved.
 *
 * @param version of the draft
 * @param window the shown form they typed in; absent for what is written on once, such as a comparison
 * @param goesOn whether the same form is typed on in; what it sends later with an older version is then no surprise
 */
public record Basis(int version, @Nullable UUID window, boolean goesOn) {

    /** A version alone: whatever was saved after it came from elsewhere. */
    public static Basis of(int version) {
        return new Basis(version, null, false);
    }

    /** The window that what is saved now is known by; absent where that form is left. */
    @Nullable
    UUID remembered() {
        return goesOn ? window : null;
    }
}
