package se.samlofte.pledges.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import se.samlofte.pledges.reading.SourceFile.Outcome;
import se.samlofte.pledges.reading.SourceFile.Reason;
import se.samlofte.pledges.reading.SourceFile.Refused;
import se.samlofte.pledges.reading.SourceFile.Text;

/** Text in UTF-8, in UTF-16 with its mark, or else in Windows-1252, as Swedish offices save it. */
final class PlainText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int FEW = 100;
    private static final int SNIFFED = 20_000;

    private PlainText() {}

    static Outcome read(byte[] content) {
        return of(decode(content));
    }

    /** The text with plain line ends; refused when there is none. */
    static Outcome of(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        if (plain.isBlank()) {
            return new Refused(Reason.EMPTY);
        }
        long strange = plain.chars().limit(SNIFFED).filter(PlainText::isStrange).count();
        return strange * FEW > Math.min(plain.length(), SNIFFED) ? new Refused(Reason.UNKNOWN) : new Text(plain);
    }

    private static boolean isStrange(int c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\f' || c == 0xFFFD;
    }

    static String decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
