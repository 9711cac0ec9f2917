package se.samlofte.pledges;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counts as evidence for a commitment; kept by the words in its address, so that it outlives versions.
 *
 * @param pledge such as "medborgarlofte-2024"
 * @param commitment such as "informationsbrev"
 * @param kind id of the kind of evidence, such as "letter-sent"
 * @param subject the only group or programme that counts; absent when all do
 */
public record CountedEvidence(
        String pledge,
        String commitment,
        String kind,
        @Nullable UUID subject) {}
