package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pledge's newest version as staff see it in a list.
 *
 * @param row of that version
 * @param id such as "medborgarlofte-2024"
 * @param kind of document
 * @param takenDown the day it ceased to be public
 * @param reason why
 */
public record StoredPledge(
        UUID row,
        String id,
        int version,
        String title,
        PledgeView.Kind kind,
        boolean open,
        boolean example,
        @Nullable LocalDate takenDown,
        @Nullable String reason) {}
