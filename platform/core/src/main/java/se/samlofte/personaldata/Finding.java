package se.samlofte.personaldata;

/**
 * Something in a text that points at a person.
 *
 * @param start index of its first character
 * @param end index after its last character
 */
public record Finding(Kind kind, int start, int end) {

    /** What was found. */
    public enum Kind {
        /** A personnummer or samordningsnummer with a right check digit. */
        PERSONAL_NUMBER(true),
        REGISTRATION_NUMBER(true),
        /** A case number of the police, such as 5000-K123456-24; a municipality's diary number is none. */
        CASE_NUMBER(true),
        /** A phone number that is not published as somebody's to call. */
        PHONE(false),
        /** A child by name together with its school. */
        CHILD_AT_SCHOOL(false);

        private final boolean blocks;

        Kind(boolean blocks) {
            this.blocks = blocks;
        }

        /** Whether it can never be meant; the others may be, and are warned of. */
        public boolean blocks() {
            return blocks;
        }
    }

    /** The words that were found. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
