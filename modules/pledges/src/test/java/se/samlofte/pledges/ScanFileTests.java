package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scanned paper is told by its content, and nothing but the paper is kept. */
class ScanFileTests {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    @Proves("I14")
    void aPictureIsDrawnAnewWithoutWhatWasHiddenInIt(String format) throws IOException {
        byte[] hidden = "HEMLIG-PLATS<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] picture = picture(format, 30, 20);
        byte[] polyglot = ByteBuffer.allocate(picture.length + hidden.length)
                .put(picture)
                .put(hidden)
                .array();
        assertThat(ScanFile.read(polyglot)).isInstanceOfSatisfying(ScanFile.Fit.class, fit -> {
            assertThat(fit.mediaType()).isEqualTo("image/" + format);
            assertThat(new String(fit.content(), StandardCharsets.ISO_8859_1)).doesNotContain("HEMLIG");
            assertThat(width(fit.content())).isEqualTo(30);
        });
    }

    @Test
    @Proves("I14")
    void aPictureThatIsSmallAsAFileAndHugeAsAPictureIsRefusedUnread() throws IOException {
        byte[] png = picture("png", 1, 1);
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        assertThat(ScanFile.read(png)).isEqualTo(new ScanFile.Refused("scan.large"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "GIF89a", "<html>", "MZ", "", "%PD"})
    @Proves("I14")
    void whatIsNoPaperIsRefused(String content) {
        assertThat(ScanFile.read(content.getBytes(StandardCharsets.US_ASCII))).isInstanceOf(ScanFile.Refused.class);
    }

    @Test
    void aPdfIsKeptAsItIs() {
        assertThat(pdf("<< /Type /Catalog >>")).isInstanceOf(ScanFile.Fit.class);
        assertThat(pdf("<< /JSX 1 /Namn /AAB >>")).isInstanceOf(ScanFile.Fit.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
                "<< /S /Launch /F (x.exe) >>",
                "<< /Type /EmbeddedFile >>",
                "<< /AA << >> >>"
            })
    @Proves("I14")
    void aPdfThatActsIsRefused(String object) {
        assertThat(pdf(object)).isEqualTo(new ScanFile.Refused("scan.acting"));
    }

    @Test
    void aPdfCutOffIsRefused() {
        assertThat(ScanFile.read("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new ScanFile.Refused("scan.broken"));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThat(ScanFile.read(new byte[5 * 1024 * 1024 + 1])).isEqualTo(new ScanFile.Refused("scan.large"));
    }

    private static ScanFile.Reading pdf(String object) {
        return ScanFile.read(
                ("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static int width(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
