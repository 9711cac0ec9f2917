package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence that a module has given, as it was heard. */
record HeardEvidence(
        UUID id,
        String kind,
        LocalDate day,
        boolean wholeMonth,
        @Nullable Integer reached,
        @Nullable UUID subject,
        boolean withdrawn) {}
