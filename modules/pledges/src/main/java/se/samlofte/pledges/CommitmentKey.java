package se.samlofte.pledges;

/**
 * A commitment of a published pledge by the words in its address; they stay the same from version to version.
 *
 * @param pledge such as "medborgarlofte-2024"
 * @param commitment such as "informationsbrev"
 */
public record CommitmentKey(String pledge, String commitment) {}
