package se.samlofte.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A page as it is kept and sent. Only the compressed bytes are held, which nearly every reader takes as they are.
 *
 * @param module id of the feature module that gates it; {@code platform} for pages every tenant has
 * @param etag hash of the plain bytes or of what they are made from, without quotes
 */
record FinishedPage(String path, String module, String contentType, String etag, int plainLength, byte[] gzip) {

    static final String PLATFORM = "platform";

    static FinishedPage of(PublicPage page, String module) {
        byte[] body = page.body();
        return new FinishedPage(page.path(), module, page.contentType(), page.key(), body.length, compress(body));
    }

    byte[] plain() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] compress(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(9);
            }
        }) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
