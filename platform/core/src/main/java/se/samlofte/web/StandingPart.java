package se.samlofte.web;

import org.jspecify.annotations.Nullable;

/**
 * A part of a standing bar.
 *
 * @param label what is counted, after the number, such as "delvis hållna"
 */
public record StandingPart(Kind kind, int count, String label) {

    /** In the order of the bar. */
    public enum Kind {
        KEPT("sl-fill-kept", null),
        PARTLY(null, "url(#sl-partly)"),
        MOVED(null, "url(#sl-moved)"),
        MISSED(null, "url(#sl-missed)"),
        COMING(null, "url(#sl-coming)"),
        /** Nobody has said: left blank. */
        UNKNOWN("sl-paper-0", null);

        private final @Nullable String fillClass;
        private final @Nullable String fill;

        Kind(@Nullable String fillClass, @Nullable String fill) {
            this.fillClass = fillClass;
            this.fill = fill;
        }

        public @Nullable String fillClass() {
            return fillClass;
        }

        public @Nullable String fill() {
            return fill;
        }
    }
}
