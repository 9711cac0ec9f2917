package se.samlofte.web;

import org.jspecify.annotations.Nullable;

/**
 * Three fields for a day.
 *
 * @param name of the fields, which end in -dag, -manad and -ar; the id of the first one
 * @param label what the day is of
 * @param help a line below it
 * @param error what is wrong; absent when nothing is
 */
public record DayField(
        String name,
        String label,
        String help,
        TypedDay typed,
        @Nullable String error) {}
