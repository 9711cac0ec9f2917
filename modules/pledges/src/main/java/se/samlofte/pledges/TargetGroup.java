package se.samlofte.pledges;

import org.jspecify.annotations.Nullable;

/** Whom something is for, in the pledge's words; pupils also by grade. */
public record TargetGroup(String text, @Nullable Grades grades) {

    /** School years of grundskolan, 1 to 9, both included. */
    public record Grades(int from, int to) {}
}
