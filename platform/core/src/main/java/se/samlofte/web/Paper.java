package se.samlofte.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;

/**
 * Prints a page to PDF that anybody can read and any archive can keep: tagged, with language, title and its own font in
 * it, PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once. The same sheet gives the same bytes.
 */
@Component
public class Paper {

    private static final String PRODUCER = "Samlöfte";
    private static final int REGULAR = 400;
    private static final int BOLD = 600;

    private final Templates templates;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final String style = new String(resource("/web/paper.css"), StandardCharsets.UTF_8);
    private final byte[] regular = resource("/paper/Inter-Regular.ttf");
    private final byte[] bold = resource("/paper/Inter-SemiBold.ttf");

    Paper(Templates templates) {
        this.templates = templates;
        // it tells of every font it loads, on standard error
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /** The page as it would be printed: the same text is the same document. */
    public String source(Sheet sheet) {
        return templates.text(
                "web/paper.jte", Map.of("sheet", sheet, "style", style.replace("{foot}", inStyle(sheet.foot()))));
    }

    /** Each character by its number, so that no text ends the string it stands in. */
    private static String inStyle(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(point ->
                        escaped.append('\\').append(Integer.toHexString(point)).append(' '));
        return escaped.toString();
    }

    public byte[] print(Sheet sheet) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours);
        builder.useFont(() -> new java.io.ByteArrayInputStream(regular), "Inter", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> new java.io.ByteArrayInputStream(bold), "Inter", BOLD, FontStyle.NORMAL, true);
        builder.withProducer(PRODUCER);
        String source = source(sheet);
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(source)), "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                date(document, sheet.made().truncatedTo(ChronoUnit.SECONDS));
                document.setDocumentId((long) source.hashCode());
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The moment of printing would make each copy another document. */
    private static void date(PDDocument document, Instant made) throws IOException {
        Calendar date = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(date);
        document.getDocumentInformation().setModificationDate(date);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "<xmp:(Create|Modify|Metadata)Date>[^<]*<",
                        "<xmp:$1Date>" + made.toString().replace("Z", "+00:00") + "<");
        metadata.importXMPMetadata(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
