package se.samlofte.pledges.reading;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import se.samlofte.pledges.reading.SourceFile.Outcome;
import se.samlofte.pledges.reading.SourceFile.Reason;
import se.samlofte.pledges.reading.SourceFile.Refused;

/** The text of a PDF, page by page and in reading order. Scripts, forms and attachments in it are not looked at. */
final class PdfText {

    private static final int MOST_PAGES = 200;
    private static final int MOST_CHARACTERS = 20_000_000;

    private PdfText() {}

    static Outcome read(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setParagraphStart("");
            stripper.setParagraphEnd("\n");
            stripper.setEndPage(MOST_PAGES);
            String text = stripper.getText(document);
            if (text.isBlank()) {
                return new Refused(pages == 0 ? Reason.EMPTY : Reason.ONLY_PICTURES);
            }
            return text.length() > MOST_CHARACTERS ? new Refused(Reason.UNSAFE) : PlainText.of(text);
        } catch (InvalidPasswordException locked) {
            return new Refused(Reason.LOCKED);
        } catch (IOException | RuntimeException broken) {
            // PDFBox throws what it stumbles over in a broken file
            return new Refused(Reason.BROKEN);
        }
    }
}
