package se.samlofte.identity;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import se.samlofte.tenancy.Language;

/**
 * A letter that carries a one-time link.
 *
 * @param to e-mail address
 * @param kind which letter: texts {@code messaging.link.<kind>.…} of the messaging bundle, such as {@code invitation}
 * @param words what the texts leave room for, by name, such as {@code name} and {@code role}
 * @param link where the reader goes; a secret until it is used
 */
public record LinkLetter(
        String to, Language language, String kind, Map<String, String> words, URI link, Instant validUntil) {}
