package dev.samlofte.demo.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.stream.Collectors;

/** A mail server on this machine that delivers nothing: every mail ends in the {@link Mailbox}. */
public final class MailCatcher implements AutoCloseable {

    private final GreenMail server;
    private final Mailbox mailbox;
    private final Clock clock;

    private MailCatcher(int port, Mailbox mailbox, Clock clock) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        this.mailbox = mailbox;
        this.clock = clock;
    }

    public static MailCatcher start(int port, Mailbox mailbox, Clock clock) {
        MailCatcher catcher = new MailCatcher(port, mailbox, clock);
        catcher.server.getUserManager().setMessageDeliveryHandler(catcher::deliver);
        catcher.server.start();
        return catcher;
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Called once for each recipient; one mail to many is still one mail. */
    private GreenMailUser deliver(MovingMessage mail, MailAddress recipient) {
        if (recipient.equals(mail.getToAddresses().iterator().next())) {
            String recipients =
                    mail.getToAddresses().stream().map(MailAddress::getEmail).collect(Collectors.joining(", "));
            mailbox.add(number -> MailReader.read(number, clock.instant(), mail.getMessage(), recipients));
        }
        return new NoInbox(recipient.getEmail());
    }
}
