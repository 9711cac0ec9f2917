package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.UploadCheck.Checked;

/** Files are judged by what is in them. */
class UploadCheckTests {

    private static final String PLACE = "GPS 56.28 N 13.28 E";

    @Test
    @Proves("I14")
    void aPictureIsDrawnAnewWithoutWhatTheCameraWrote() throws IOException {
        byte[] photo = withCameraNotes(picture("jpeg"));
        assertThat(text(photo)).contains(PLACE);
        EvidenceFile kept = sound("IMG_1.JPG", photo);
        assertThat(text(kept.content())).doesNotContain(PLACE, "Exif");
        assertThat(kept.name()).isEqualTo("IMG_1.jpg");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertThat(shown.getWidth()).isEqualTo(40);
        assertThat(new Color(shown.getRGB(5, 5)).getRed()).isGreaterThan(200);
    }

    @Test
    @Proves("I14")
    void whatHangsOnAPictureIsGone() {
        byte[] png = picture("png");
        byte[] polyglot = join(png, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(text(sound("a.png", polyglot).content())).doesNotContain("script");
    }

    @Test
    @Proves("I14")
    void anythingElseIsRefusedWhateverItsName() {
        assertThat(refused("a.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file-kind");
        assertThat(refused("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))).isEqualTo("file-kind");
        assertThat(refused("a.pdf", new byte[0])).isEqualTo("file-kind");
        assertThat(refused("a.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3}))
                .isEqualTo("file-broken");
        assertThat(refused("a.pdf", new byte[UploadCheck.MOST_BYTES + 1])).isEqualTo("file-large");
        assertThat(sound("a.html", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII))
                        .mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    @Proves("I14")
    void aPictureOfThirtyThousandPointsASideIsNotEvenRead() {
        assertThat(refused("a.png", withSize(picture("png"), 30_000, 30_000))).isEqualTo("file-pixels");
    }

    @Test
    @Proves("I10")
    void aNameHasNoFolderAndNoEndingOfItsOwn() {
        byte[] pdf = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        assertThat(sound("../../etc/passwd", pdf).name()).isEqualTo("passwd.pdf");
        assertThat(sound("C:\\temp\\brev.exe", pdf).name()).isEqualTo("brev.pdf");
        assertThat(sound("\r\nSet-Cookie: x\"", pdf).name()).isEqualTo("Set-Cookie x.pdf");
        assertThat(sound("", pdf).name()).isEqualTo("underlag.pdf");
        assertThat(sound("å".repeat(400), pdf).name()).hasSize(104);
    }

    private static EvidenceFile sound(String name, byte[] content) {
        return ((Checked.Sound) UploadCheck.check(name, content)).file();
    }

    private static String refused(String name, byte[] content) {
        return ((Checked.Refused) UploadCheck.check(name, content)).fault().rule();
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 40, 30);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With an APP1 segment after the mark that begins a JPEG. */
    private static byte[] withCameraNotes(byte[] jpeg) {
        byte[] notes = ("Exif\0\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        int length = notes.length + 2;
        byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length};
        byte[] rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return join(join(head, notes), rest);
    }

    /** A PNG that says it is this large. */
    private static byte[] withSize(byte[] png, int width, int height) {
        byte[] changed = png.clone();
        java.nio.ByteBuffer.wrap(changed).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(changed, 12, 17);
        java.nio.ByteBuffer.wrap(changed).putInt(29, (int) sum.getValue());
        return changed;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
