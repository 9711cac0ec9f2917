package se.samlofte.web;

/**
 * What is wrong with one field of a request's body.
 *
 * @param field where it stands, such as {@code commitments[0].text}
 * @param message what is wrong and what to send instead, in English
 */
public record FieldFault(String field, String message) {}
