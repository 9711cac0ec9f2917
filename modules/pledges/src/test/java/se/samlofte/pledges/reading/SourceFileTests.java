package se.samlofte.pledges.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samlofte.pledges.reading.SourceFile.Reason;
import se.samlofte.pledges.reading.SourceFile.Refused;
import se.samlofte.pledges.reading.SourceFile.Text;

/** Which files are read, and which are refused without harm. */
class SourceFileTests {

    private static final String PROMISE = "Polisen ska gå ronder på Ängön.";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String START = "<w:document xmlns:w=\"" + WORD + "\"><w:body>";
    private static final String END = "</w:body></w:document>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void textIsReadInTheEncodingsThatOfficesUse(String encoding) {
        assertThat(read(PROMISE.getBytes(Charset.forName(encoding)))).isEqualTo(new Text(PROMISE));
    }

    @Test
    void aMarkAtTheBeginningAndStrangeLineEndsAreNotPartOfTheText() {
        assertThat(read(("\uFEFF" + PROMISE + "\r\nSlut").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Text(PROMISE + "\nSlut"));
    }

    @Test
    @Proves("I05")
    void elevenMegabytesAreRefused() {
        byte[] longest = new byte[SourceFile.MOST_BYTES];
        Arrays.fill(longest, (byte) 'a');
        assertThat(read(longest)).isInstanceOf(Text.class);
        assertThat(read(Arrays.copyOf(longest, longest.length + 1))).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    @Test
    void emptyFilesAndPicturesAreRefusedInWords() {
        assertThat(read(new byte[0])).isEqualTo(new Refused(Reason.EMPTY));
        assertThat(read(" \n\t".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Refused(Reason.EMPTY));
        byte[] png = new byte[500];
        png[0] = (byte) 0x89;
        assertThat(read(png)).isEqualTo(new Refused(Reason.UNKNOWN));
        assertThat(Reason.values())
                .allSatisfy(reason -> assertThat(reason.swedish()).endsWith("."));
    }

    @Test
    @Proves("I21")
    void ofHtmlOnlyWhatAReaderSeesIsRead() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String page = """
                    <html><head><base href="http://127.0.0.1:%1$d/"><meta http-equiv="refresh" content="0;url=/x">
                    <title>Titel</title><link rel="stylesheet" href="/a.css"></head><body>
                    <h1>Löfte</h1><p>%2$s</p><img src="/a.png"><script src="/a.js">ond()</script>
                    <div style="display: none">Gömt 1</div><p hidden>Gömt 2</p><span style="font-size:0px">Gömt 3</span>
                    <p class="sr-only">Gömt 4</p><template>Gömt 5</template><iframe src="/f">Gömt 6</iframe>
                    <p aria-hidden="true">Gömt 7</p><noscript>Gömt 8</noscript><!-- Gömt 9 -->
                    <ul><li>Ett</li><li>Två</li></ul></body></html>
                    """.formatted(canary.getLocalPort(), PROMISE);
            assertThat(ReadPages.text(page.getBytes(StandardCharsets.UTF_8)))
                    .contains("Löfte\n\n" + PROMISE, "• Ett\n• Två")
                    .doesNotContain("Gömt", "ond()", "Titel", "<");
            assertNobodyCalls(canary);
        }
    }

    @Test
    void ofADocxParagraphsAndListsAreRead() {
        String body = START + paragraph("Medborgarlöfte 2024")
                + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" + PROMISE
                + "</w:t></w:r></w:p>"
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Gömt</w:t></w:r></w:p>" + END;
        assertThat(ReadPages.text(docx(body)))
                .contains("Medborgarlöfte 2024\n• " + PROMISE)
                .doesNotContain("Gömt");
    }

    @Test
    @Proves("I06")
    void aDocxThatUnpacksToTooMuchIsRefused() {
        String fat = START + paragraph(PROMISE) + "<!--" + " ".repeat(30_000_000) + "-->" + END;
        assertThat(read(docx(fat))).as("ratio").isEqualTo(new Refused(Reason.UNSAFE));
        assertThat(read(zip(1_200, START + paragraph(PROMISE) + END)))
                .as("entries")
                .isEqualTo(new Refused(Reason.UNSAFE));
        assertThat(read(zip(900, START + paragraph(PROMISE) + END)))
                .as("positive control")
                .isInstanceOf(Text.class);
    }

    @Test
    @Proves("I06")
    void aContainerThatIsNoDocxIsRefusedWithoutBeingOpened() {
        assertThat(read(archive(archive("inre".getBytes(StandardCharsets.UTF_8), "../../utanfor.txt"), "42.zip")))
                .isEqualTo(new Refused(Reason.UNKNOWN));
    }

    @Test
    @Proves("I07")
    void aDocxWithEntitiesIsRefusedAndNothingIsFetched() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String outside =
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:%d/\">]>".formatted(canary.getLocalPort());
            String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
            for (String type : new String[] {outside, laughs, "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">"}) {
                assertThat(read(docx(type + START + paragraph("&e;") + END))).isEqualTo(new Refused(Reason.UNSAFE));
            }
            assertThat(read(docx(START + paragraph(PROMISE) + END)))
                    .as("positive control")
                    .isInstanceOf(Text.class);
            assertNobodyCalls(canary);
        }
    }

    @Test
    void aPdfIsReadLineByLine() throws IOException {
        assertThat(ReadPages.text(pdf("Polisen ska ronda.", null))).contains("Polisen ska ronda.");
    }

    @Test
    void aPdfThatIsLockedOrHoldsPicturesAloneIsRefused() throws IOException {
        assertThat(read(pdf("Polisen ska ronda.", "hemligt"))).isEqualTo(new Refused(Reason.LOCKED));
        assertThat(read(pdf("", null))).isEqualTo(new Refused(Reason.ONLY_PICTURES));
        assertThat(read("%PDF-1.7 trasig".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Refused(Reason.BROKEN));
    }

    private static SourceFile.Outcome read(byte[] content) {
        return SourceFile.read(content);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static byte[] docx(String main) {
        return zip(0, main);
    }

    private static byte[] zip(int more, String main) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < more; i++) {
                entry(zip, "word/media/" + i, new byte[0]);
            }
            entry(zip, "word/document.xml", main.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(byte[] content, String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] pdf(String text, @org.jspecify.annotations.Nullable String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void assertNobodyCalls(ServerSocket canary) throws IOException {
        canary.setSoTimeout(200);
        try {
            canary.accept().close();
            throw new AssertionError("Somebody fetched something");
        } catch (SocketTimeoutException nobody) {
            assertThat(nobody).isNotNull();
        }
    }
}
