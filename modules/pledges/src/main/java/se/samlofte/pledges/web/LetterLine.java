package se.samlofte.pledges.web;

/**
 * One thing that a letter asks for.
 *
 * @param commitment its text
 * @param question such as "Blev det gjort i november 2026?"
 * @param link where it is answered
 */
public record LetterLine(String commitment, String question, String button, String link) {}
