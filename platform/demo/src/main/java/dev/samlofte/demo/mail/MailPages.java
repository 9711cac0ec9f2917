package dev.samlofte.demo.mail;

import dev.samlofte.demo.page.Page;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /post}: the mails that were caught, newest first, and {@code /post/3}: the third of them. */
public final class MailPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Stockholm"));

    private final transient Mailbox mailbox;

    public MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String rest = request.getPathInfo();
        if (rest == null) {
            list(mailbox.newestFirst()).writeTo(response);
            return;
        }
        Optional<CaughtMail> mail = numberIn(rest).flatMap(mailbox::number);
        if (mail.isPresent()) {
            one(mail.get()).writeTo(response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The time as the list shows it, Swedish time. */
    public static String time(Instant caught) {
        return TIME.format(caught);
    }

    private static Optional<Integer> numberIn(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(each -> each.matches("/[0-9]{1,9}"))
                .map(each -> Integer.valueOf(each.substring(1)));
    }

    private static Page list(List<CaughtMail> mails) {
        return Page.of("demo/mails.jte").with(Map.of("mails", mails));
    }

    private static Page one(CaughtMail mail) {
        return Page.of("demo/mail.jte").with(Map.of("mail", mail, "pieces", MailText.pieces(mail.text())));
    }
}
