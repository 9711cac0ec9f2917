package se.samlofte.pledges;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture drawn anew: told by its content, not its name; counted before it is read; no larger than a page shows it; and
 * with nothing left of what a camera or somebody hostile wrote beside the picture (SAFETY I14).
 */
record NewsPicture(String mediaType, int width, int height, byte[] content) {

    static final int MOST_BYTES = 5_000_000;

    private static final long MOST_PIXELS = 40_000_000;
    private static final int WIDEST = 1600;
    private static final int TALLEST = 2000;

    String ending() {
        return mediaType.equals("image/png") ? "png" : "jpg";
    }

    /** Empty when it is no JPEG or PNG that can be shown. */
    static Optional<NewsPicture> read(byte[] sent) {
        if (sent.length == 0 || sent.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                return read(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // a broken or hostile file breaks its reader in ways of its own
            return Optional.empty();
        }
    }

    private static Optional<NewsPicture> read(ImageReader reader, ImageInputStream in) throws IOException {
        String format = reader.getFormatName();
        boolean png = format.equalsIgnoreCase("png");
        if (!png && !format.equalsIgnoreCase("jpeg")) {
            return Optional.empty();
        }
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            return Optional.empty();
        }
        BufferedImage drawn = drawn(reader.read(0), png);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(drawn, png ? "png" : "jpeg", out)) {
            return Optional.empty();
        }
        return Optional.of(new NewsPicture(
                png ? "image/png" : "image/jpeg", drawn.getWidth(), drawn.getHeight(), out.toByteArray()));
    }

    private static BufferedImage drawn(BufferedImage picture, boolean png) {
        double scale =
                Math.min(1, Math.min(WIDEST / (double) picture.getWidth(), TALLEST / (double) picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean seeThrough = png && picture.getColorModel().hasAlpha();
        BufferedImage fresh =
                new BufferedImage(width, height, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = fresh.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            if (!seeThrough) {
                canvas.setColor(Color.WHITE);
                canvas.fillRect(0, 0, width, height);
            }
            canvas.drawImage(picture, 0, 0, width, height, null);
        } finally {
            canvas.dispose();
        }
        return fresh;
    }
}
