package se.samlofte.pledges;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A scanned paper that somebody sent, told by what is in it and not by its name. Pictures are drawn anew, so that
 * nothing but the picture is kept (no place, no camera, nothing hidden behind it). A PDF is kept as it is when it holds
 * nothing that acts by itself.
 */
final class ScanFile {

    /** What a picture may measure, in pixels: an A3 page at 300 dots an inch has 17 million. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int PDF_END = 2048;

    /** Names in a PDF that make it do something when it is opened, or carry other files. */
    private static final List<String> ACTING =
            List.of("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/OpenAction", "/AA", "/RichMedia", "/XFA");

    private ScanFile() {}

    sealed interface Reading permits Fit, Refused {}

    record Fit(String mediaType, byte[] content) implements Reading {

        String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** @param rule key of the sentence that says why */
    record Refused(String rule) implements Reading {}

    static Reading read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return new Refused("scan.large");
        }
        if (startsWith(content, "%PDF-")) {
            return pdf(content);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? picture(readers.next(), in) : new Refused("scan.kind");
        } catch (IOException | RuntimeException e) {
            return new Refused("scan.broken");
        }
    }

    private static Reading pdf(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.substring(Math.max(0, text.length() - PDF_END)).contains("%%EOF")) {
            return new Refused("scan.broken");
        }
        boolean acts = ACTING.stream().anyMatch(name -> text.matches("(?s).*\\Q" + name + "\\E[^A-Za-z].*"));
        return acts ? new Refused("scan.acting") : new Fit("application/pdf", content);
    }

    private static Reading picture(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
            if (!format.equals("png") && !format.equals("jpeg")) {
                return new Refused("scan.kind");
            }
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                return new Refused("scan.large");
            }
            return drawnAnew(reader.read(0), format);
        } finally {
            reader.dispose();
        }
    }

    private static Reading drawnAnew(BufferedImage picture, String format) throws IOException {
        BufferedImage fresh = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = fresh.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(fresh, format, out);
        return out.size() > MOST_BYTES * 2 ? new Refused("scan.large") : new Fit("image/" + format, out.toByteArray());
    }

    private static boolean startsWith(byte[] content, String word) {
        byte[] start = word.getBytes(StandardCharsets.US_ASCII);
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
