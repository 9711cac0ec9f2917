package se.samlofte.pledges.reading;

/** Where in the source text something stands: UTF-16 offsets, the end excluded. */
public record Quote(int start, int end) {

    public Quote {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No place in a text: " + start + " to " + end);
        }
    }

    public String in(String source) {
        return source.substring(start, end);
    }
}
