package se.samlofte.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that is offered to somebody, as administrators see it while it is open.
 *
 * @param until the first day without the role; absent without an end
 * @param linkUntil when the link in the last letter ends; absent when it has ended
 */
public record Invitation(
        UUID id,
        String email,
        String name,
        Role role,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Instant linkUntil) {

    /** A role to offer, and to whom. */
    public record Draft(
            EmailAddress email,
            String name,
            Role role,
            LocalDate since,
            @Nullable LocalDate until) {

        /** Longest name, in characters. */
        public static final int LONGEST_NAME = 100;

        public Draft {
            if (!OneLine.parse(name, LONGEST_NAME).equals(java.util.Optional.of(name))) {
                throw new IllegalArgumentException("The name of an invitation is one line of at most 100 characters");
            }
        }
    }

    /** Why a role cannot be offered so. */
    public enum Problem {
        BEGINS_IN_THE_PAST,
        BEGINS_TOO_LATE,
        ENDS_BEFORE_IT_BEGINS,
        /** The same role is offered at the same address already. */
        ALREADY_INVITED;

        private static final int LONGEST_AHEAD = 366;

        /** What is wrong with the days; nothing when they are right. */
        public static Set<Problem> ofDays(LocalDate since, @Nullable LocalDate until, LocalDate today) {
            Set<Problem> problems = EnumSet.noneOf(Problem.class);
            if (since.isBefore(today)) {
                problems.add(BEGINS_IN_THE_PAST);
            }
            if (since.isAfter(today.plusDays(LONGEST_AHEAD))) {
                problems.add(BEGINS_TOO_LATE);
            }
            if (until != null && !until.isAfter(since)) {
                problems.add(ENDS_BEFORE_IT_BEGINS);
            }
            return problems;
        }
    }

    /**
     * What the invited person reads before they answer.
     *
     * @param inviter name of who invites; absent when they belong to the tenant no more
     */
    public record Offer(
            UUID id,
            String name,
            Role role,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String inviter) {}
}
