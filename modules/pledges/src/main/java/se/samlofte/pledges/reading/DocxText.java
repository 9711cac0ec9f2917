package se.samlofte.pledges.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.SourceFile.Outcome;
import se.samlofte.pledges.reading.SourceFile.Reason;
import se.samlofte.pledges.reading.SourceFile.Refused;

/**
 * The text of a DOCX. The container is unpacked in memory within limits (SAFETY I06: ratio 100, 50 MB, 1,000 entries),
 * entries are known by name alone and nothing is written anywhere; a part with a document type is refused (I07).
 */
final class DocxText {

    private static final String MAIN = "word/document.xml";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_UNPACKED = 50_000_000;
    private static final int MOST_RATIO = 100;
    private static final int UNSUSPICIOUS = 1_000_000;

    private DocxText() {}

    static Outcome read(byte[] content) {
        try {
            byte[] main = unpack(content);
            if (main == null) {
                return new Refused(Reason.UNKNOWN);
            }
            return declaresType(main) ? new Refused(Reason.UNSAFE) : PlainText.of(DocxParagraphs.in(main));
        } catch (Unsafe tooMuch) {
            return new Refused(Reason.UNSAFE);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            return new Refused(Reason.BROKEN);
        }
    }

    /** @return the main part; null when the container is no DOCX */
    private static byte @Nullable [] unpack(byte[] content) throws IOException {
        byte[] main = null;
        boolean office = false;
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new Unsafe();
                }
                boolean wanted = entry.getName().equals(MAIN);
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                byte[] part = new byte[8192];
                for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED
                            || unpacked > UNSUSPICIOUS && unpacked > (long) content.length * MOST_RATIO) {
                        throw new Unsafe();
                    }
                    if (wanted) {
                        kept.write(part, 0, read);
                    }
                }
                office |= entry.getName().equals(CONTENT_TYPES);
                main = wanted ? kept.toByteArray() : main;
            }
        }
        return office ? main : null;
    }

    /** No office program writes one; entities, inside or outside, need it. */
    private static boolean declaresType(byte[] part) {
        return PlainText.decode(part).contains("<!DOCTYPE")
                || new String(part, StandardCharsets.UTF_16).contains("<!DOCTYPE")
                || new String(part, StandardCharsets.UTF_16LE).contains("<!DOCTYPE");
    }

    private static final class Unsafe extends IOException {
        private static final long serialVersionUID = 1;
    }
}
