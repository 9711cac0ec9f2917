package dev.samlofte.demo.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes out of a mail what its page shows: four headers, the text and the HTML. */
final class MailReader {

    /** A page that nobody can open helps nobody. */
    private static final int LONGEST = 200_000;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    private MailReader() {}

    /** @param recipients those of the envelope, for mails without To */
    static CaughtMail read(int number, Instant caught, MimeMessage message, String recipients) {
        MailReader reader = new MailReader();
        try {
            reader.collect(message);
            return new CaughtMail(
                    number,
                    caught,
                    header(message, "From", ""),
                    header(message, "To", recipients),
                    header(message, "Subject", ""),
                    header(message, "Date", ""),
                    reader.text.toString(),
                    reader.html.toString());
        } catch (MessagingException | IOException e) {
            return new CaughtMail(number, caught, "", recipients, "", "", "Brevet gick inte att läsa: " + e, "");
        }
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                if (!Part.ATTACHMENT.equalsIgnoreCase(each.getDisposition())) {
                    collect(each);
                }
            }
        } else if (part.isMimeType("text/html")) {
            append(html, part);
        } else if (part.isMimeType("text/*")) {
            append(text, part);
        }
    }

    private static void append(StringBuilder where, Part part) throws MessagingException, IOException {
        String content = String.valueOf(part.getContent());
        where.append(content, 0, Math.min(content.length(), Math.max(0, LONGEST - where.length())));
    }

    private static String header(MimeMessage message, String name, String otherwise)
            throws MessagingException, UnsupportedEncodingException {
        @Nullable String value = message.getHeader(name, ", ");
        return value == null ? otherwise : MimeUtility.decodeText(MimeUtility.unfold(value));
    }
}
