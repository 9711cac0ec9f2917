package se.samlofte.pledges;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import se.samlofte.pledges.Fault.Weight;

/**
 * Decides by content, not by name, whether a file may be kept: PDF, PNG or JPEG. Pictures are drawn anew, so that
 * nothing stays of what a camera or somebody hostile wrote beside the picture (SAFETY I14).
 */
final class UploadCheck {

    static final int MOST_BYTES = 5_000_000;
    private static final int MOST_STORED = 12_000_000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_NAME = 100;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private UploadCheck() {}

    /** A file that may be kept, or why not. */
    sealed interface Checked {
        record Sound(EvidenceFile file) implements Checked {}

        record Refused(Fault fault) implements Checked {}
    }

    static Checked check(String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            return refused("file-large");
        }
        if (startsWith(content, PDF)) {
            return new Checked.Sound(new EvidenceFile(name(name, "pdf"), "application/pdf", content));
        }
        if (startsWith(content, PNG)) {
            return picture(name, content, "png");
        }
        return startsWith(content, JPEG) ? picture(name, content, "jpeg") : refused("file-kind");
    }

    private static Checked picture(String name, byte[] content, String format) {
        try {
            Optional<BufferedImage> image = read(content, format);
            if (image.isEmpty()) {
                return refused("file-pixels");
            }
            byte[] drawn = write(image.get(), format);
            if (drawn.length > MOST_STORED) {
                return refused("file-pixels");
            }
            return new Checked.Sound(
                    new EvidenceFile(name(name, format.equals("png") ? "png" : "jpg"), "image/" + format, drawn));
        } catch (IOException | RuntimeException e) {
            return refused("file-broken");
        }
    }

    /** Empty when it has too many points; they are counted before any is read. */
    private static Optional<BufferedImage> read(byte[] content, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        boolean seeThrough = format.equals("png") && image.getColorModel().hasAlpha();
        BufferedImage fresh = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = fresh.createGraphics();
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(fresh, format, out)) {
            throw new IOException("No writer for " + format);
        }
        return out.toByteArray();
    }

    /** The name without folders and with nothing but plain characters. */
    private static String name(String given, String ending) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String stem = last.replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip();
        String cut = stem.substring(0, Math.min(stem.length(), LONGEST_NAME)).strip();
        return (cut.isEmpty() ? "underlag" : cut) + "." + ending.toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(Arrays.copyOf(content, mark.length), mark);
    }

    private static Checked refused(String rule) {
        return new Checked.Refused(new Fault("file", rule, List.of(MOST_BYTES / 1_000_000), Weight.INVALID));
    }
}
