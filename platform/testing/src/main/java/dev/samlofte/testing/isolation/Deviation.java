package dev.samlofte.testing.isolation;

/**
 * Something in the catalogue that tenant isolation does not allow.
 *
 * @param row row of the safety catalogue, such as {@code T01}
 * @param object the table, role, function … it is about
 * @param fault the rest of the sentence
 */
public record Deviation(String row, String object, String fault) {

    /** The sentence, such as {@code T01 tenancy.contact: row-level security is off}. */
    @Override
    public String toString() {
        return row + " " + object + ": " + fault;
    }
}
