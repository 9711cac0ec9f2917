package se.samlofte.messaging;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;
import se.samlofte.identity.EmailAddress;
import se.samlofte.identity.OneLine;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;

/** Puts a letter into an envelope of its own: from the municipality by way of our address, to one recipient. */
@Component
class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailProperties properties;
    private final TenantProfiles profiles;

    MailComposer(MailProperties properties, TenantProfiles profiles) {
        this.properties = properties;
        this.profiles = profiles;
    }

    /** @throws MailPreparationException when a head would hold what it must not */
    MimeMessage fill(MimeMessage message, WaitingLetter letter, Tenant tenant, Instant now) {
        try {
            EmailAddress from = Objects.requireNonNull(properties.sender(), "samlofte.mail.from");
            message.setFrom(new InternetAddress(from.value(), clean(tenant.officialName() + " via Samlöfte"), UTF_8));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
            Optional<EmailAddress> contact = contact();
            if (contact.isPresent()) {
                message.setReplyTo(
                        new InternetAddress[] {new InternetAddress(contact.get().value(), true)});
            }
            message.setSubject(clean(letter.subject()), UTF_8);
            message.setSentDate(Date.from(now));
            message.setHeader("Message-ID", clean(letter.messageId()));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (letter.listId() != null && letter.listEnd() != null) {
                message.setHeader("List-Id", "<" + clean(letter.listId()) + ">");
                message.setHeader("List-Unsubscribe", "<" + clean(letter.listEnd()) + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setContent(body(letter));
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private static MimeMultipart body(WaitingLetter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Whom the municipality wants answers to go to. */
    private Optional<EmailAddress> contact() {
        TenantProfile profile = profiles.current();
        return Stream.of("GENERAL", "COORDINATION")
                .flatMap(purpose -> profile.contacts().stream()
                        .filter(contact -> contact.purposes().contains(purpose)))
                .flatMap(contact -> EmailAddress.parse(contact.email()).stream())
                .findFirst();
    }

    private static String clean(String header) {
        if (!OneLine.isClean(header)) {
            throw new MailPreparationException("A header would hold a line end or a control character");
        }
        return header;
    }
}
