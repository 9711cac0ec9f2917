package se.samlofte.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody may be sent after signing in: a staff address of ours and nothing else (SAFETY A08). */
public final class SignInTarget {

    private static final Pattern OURS = Pattern.compile(
            "/(?:[a-z0-9-]{1,60}(?:/en)?/arbetsyta|(?:en/)?(?:drift|polisoversikt))(?:/[A-Za-z0-9_-]{1,100}){0,8}");

    private SignInTarget() {}

    public static boolean isOurs(@Nullable String path) {
        return path != null && OURS.matcher(path).matches();
    }

    /** The path when it is ours, else the other one. */
    public static String or(@Nullable String path, String otherwise) {
        return path != null && isOurs(path) ? path : otherwise;
    }
}
