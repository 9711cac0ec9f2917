package se.samlofte.pledges.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import se.samlofte.pledges.reading.SourceFile.Outcome;
import se.samlofte.pledges.reading.SourceFile.Reason;
import se.samlofte.pledges.reading.SourceFile.Refused;

/** The formats that are read, each known by its first bytes. */
enum FileFormat {
    PDF {
        @Override
        Outcome read(byte[] content) {
            return PdfText.read(content);
        }
    },
    ZIP {
        @Override
        Outcome read(byte[] content) {
            return DocxText.read(content);
        }
    },
    OLD_OFFICE {
        @Override
        Outcome read(byte[] content) {
            // an encrypted DOCX is such a container too
            return new Refused(isEncrypted(content) ? Reason.LOCKED : Reason.UNKNOWN);
        }
    },
    HTML {
        @Override
        Outcome read(byte[] content) {
            return HtmlText.read(content);
        }
    },
    TEXT {
        @Override
        Outcome read(byte[] content) {
            return PlainText.read(content);
        }
    };

    private static final Pattern MARKUP = Pattern.compile(
            "^\\s*(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype html|html|head|body|\\?xml[^>]{0,200}>\\s*<(?:!doctype html|html)|div|p|h[1-6]|main|article|section|meta|title)[\\s>]",
            Pattern.DOTALL);
    private static final int SNIFFED = 4096;

    abstract Outcome read(byte[] content);

    static FileFormat of(byte[] content) {
        String first = new String(content, 0, Math.min(content.length, SNIFFED), StandardCharsets.ISO_8859_1);
        if (first.substring(0, Math.min(first.length(), 1024)).contains("%PDF-")) {
            return PDF;
        }
        if (first.startsWith("PK\u0003\u0004") || first.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (first.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLD_OFFICE;
        }
        String plain = first.replace("\u00EF\u00BB\u00BF", "")
                .replace("\u0000", "")
                .replaceFirst("^(?:\u00FF\u00FE|\u00FE\u00FF)", "");
        return MARKUP.matcher(plain.toLowerCase(Locale.ROOT)).find() ? HTML : TEXT;
    }

    private static boolean isEncrypted(byte[] content) {
        String all = new String(content, StandardCharsets.UTF_16LE);
        return all.contains("EncryptedPackage");
    }
}
