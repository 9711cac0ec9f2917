package dev.samlofte.planted.pledges;

import java.time.Clock;
import java.time.LocalDate;

/** Breaks nothing. */
public record Pledge(String title) {

    public LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
