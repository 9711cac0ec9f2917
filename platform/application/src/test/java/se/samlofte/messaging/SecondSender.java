package se.samlofte.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.identity.EmailAddress;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantId;

/** What another instance of the program would do with the same outbox, and what a module puts into it. */
public final class SecondSender {

    private final OutboxSender sender;

    public SecondSender(ApplicationContext program) {
        AutowireCapableBeanFactory beans = program.getAutowireCapableBeanFactory();
        sender = beans.createBean(OutboxSender.class);
    }

    /** A round over what is due. */
    public void round() {
        sender.sendWhatIsDue();
    }

    /** The heads of a letter from a tenant of that official name. */
    public static String heads(ApplicationContext program, Tenant tenant, String officialName) {
        Tenant named = new Tenant(
                tenant.id(),
                tenant.slug(),
                tenant.code(),
                tenant.name(),
                officialName,
                tenant.modules(),
                tenant.languages(),
                tenant.suspended());
        WaitingLetter letter = new WaitingLetter(
                UUID.randomUUID(), "<a@b>", "a@example.org", "Ämne", "t", "<p>t</p>", 0, Instant.MAX, null, null);
        return AccessScope.<String, RuntimeException>call(Access.app(tenant.id()), () -> {
            MimeMessage message = program.getBean(MailComposer.class)
                    .fill(new MimeMessage((Session) null), letter, named, Instant.EPOCH);
            try {
                return String.join("\r\n", Collections.list(message.getAllHeaderLines()));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Puts a letter into a tenant's outbox. */
    public static void put(ApplicationContext program, TenantId tenant, UUID letter, String subject, String to) {
        AccessScope.run(Access.app(tenant), () -> program.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> program.getBean(Outbox.class)
                        .add(
                                new Letter(
                                        letter,
                                        subject,
                                        "Text\n",
                                        "<p>Text</p>",
                                        Instant.parse("2100-01-01T00:00:00Z")),
                                EmailAddress.parse(to).orElseThrow())));
    }
}
