package se.samlofte.pledges;

import java.util.List;

/**
 * What is wrong with a field, or missing in it.
 *
 * @param field its name as in {@link DocumentFields}
 * @param rule key of the sentence that says what to do: {@code pledges.fault.<rule>}
 * @param arguments of that sentence
 */
public record Fault(String field, String rule, List<Object> arguments, Weight weight) {

    public enum Weight {
        /** What stands there cannot be used. */
        INVALID,
        /** Something has to stand there before publishing. */
        MISSING,
        /** It may be published so, but think of this. */
        ADVICE
    }

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public boolean blocks() {
        return weight != Weight.ADVICE;
    }
}
