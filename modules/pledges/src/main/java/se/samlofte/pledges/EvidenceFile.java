package se.samlofte.pledges;

/**
 * A file that shows an occurrence, as it is stored.
 *
 * @param name without folders, with the ending of its kind
 * @param mediaType application/pdf, image/png or image/jpeg
 */
public record EvidenceFile(String name, String mediaType, byte[] content) {}
