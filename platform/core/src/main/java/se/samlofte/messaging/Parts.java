package se.samlofte.messaging;

/** The parts of a letter with a link, in the order in which they are read. */
public record Parts(
        String subject,
        String greeting,
        String body,
        String button,
        String link,
        String until,
        String notYou,
        String from) {

    /** The letter without HTML; the link stands alone on its line so that nothing clings to it. */
    String asText() {
        return String.join("\n\n", greeting, body, button + ":\n" + link, until, notYou, "-- \n" + from) + "\n";
    }
}
