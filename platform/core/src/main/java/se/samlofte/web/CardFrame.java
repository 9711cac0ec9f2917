package se.samlofte.web;

/**
 * What stands around a card that other sites show in a frame.
 *
 * @param title of the document in the frame
 * @param canonical address of the page that tells the whole
 * @param scheme which colours it has
 */
public record CardFrame(PageFrame page, String title, String canonical, Scheme scheme) {

    /** Colours of a card: those of whoever looks, or those that fit the site around it. */
    public enum Scheme {
        AUTO("", "auto"),
        LIGHT("/ljus", "light"),
        DARK("/mork", "dark");

        private final String path;
        private final String attribute;

        Scheme(String path, String attribute) {
            this.path = path;
            this.attribute = attribute;
        }

        /** What the card's address ends with. */
        public String path() {
            return path;
        }

        /** Value of {@code data-color-scheme}. */
        public String attribute() {
            return attribute;
        }
    }
}
