package se.samlofte.pledges.reading;

/**
 * A file somebody chose, and the plain text in it. Its kind is told by its first bytes; its name is not looked at.
 * Nothing outside the file is fetched and nothing in it is run.
 */
public final class SourceFile {

    /** Longer files are refused. */
    public static final int MOST_BYTES = 11_000_000;

    private SourceFile() {}

    /** What came of it. */
    public sealed interface Outcome permits Text, Refused {}

    /** @param text with line feeds alone between its lines */
    public record Text(String text) implements Outcome {}

    public record Refused(Reason reason) implements Outcome {}

    /** Why a file cannot be read, and what to do. */
    public enum Reason {
        TOO_LARGE("Filen är för stor. Den får vara högst 11 MB. Spara sidan som text eller dela upp den."),
        EMPTY("Det finns ingen text i filen."),
        ONLY_PICTURES(
                "Det finns ingen text i filen, bara bilder. Skriv av texten eller använd en annan version av dokumentet."),
        LOCKED("Filen är skyddad med lösenord. Spara en kopia utan lösenord och försök igen."),
        BROKEN(
                "Filen går inte att läsa. Den är skadad eller har fel format. Spara den på nytt som text, HTML, DOCX eller PDF."),
        UNSAFE(
                "Filen läses inte: den packar upp till mycket mer än den väger, eller hänvisar till annat utanför sig. Spara texten som en vanlig fil."),
        UNKNOWN("Filen är inte text, HTML, DOCX eller PDF. Spara den som något av det och försök igen.");

        private final String swedish;

        Reason(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    public static Outcome read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return new Refused(Reason.TOO_LARGE);
        }
        return FileFormat.of(content).read(content);
    }
}
