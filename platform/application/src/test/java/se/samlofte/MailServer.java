package se.samlofte;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mail server that the running program sends to; keeps what it gets. */
final class MailServer {

    static final String FROM = "brev@samlofte.example.se";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/lank/[a-z-]+/([A-Za-z0-9_-]{43})");
    private static final MailServer INSTANCE = new MailServer();

    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final int port;

    private MailServer() {
        server.start();
        port = server.getSmtp().getPort();
    }

    static MailServer instance() {
        return INSTANCE;
    }

    Map<String, Object> settings() {
        return Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", port, "samlofte.mail.from", FROM);
    }

    void stop() {
        server.stop();
    }

    void startAgain() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> header(message, "To").equals(address))
                .toList();
    }

    /** Waits for the n-th letter to an address. */
    MimeMessage letter(String address, int n) {
        RunningProgram.await(() -> to(address).size() >= n);
        return to(address).get(n - 1);
    }

    /** The token of the link in the n-th letter to an address. */
    String token(String address, int n) {
        Matcher matcher = LINK.matcher(part(letter(address, n), 0));
        if (!matcher.find()) {
            throw new AssertionError("No link in the letter");
        }
        return matcher.group(1);
    }

    /** The plain part of a letter (0) or its HTML (1). */
    static String part(MimeMessage message, int part) {
        try {
            return ((Multipart) message.getContent())
                    .getBodyPart(part)
                    .getContent()
                    .toString()
                    .replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(MimeMessage message, String name) {
        try {
            String[] values = message.getHeader(name);
            if (values == null || values.length != 1) {
                throw new AssertionError(name + " stands there " + (values == null ? 0 : values.length) + " times");
            }
            return values[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
