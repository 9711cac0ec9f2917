package se.samlofte.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** How it went to hand a letter to the mail server. */
sealed interface Sending {

    /** The server took it. */
    record Sent() implements Sending {}

    /** The server, or the letter itself, says that it never will be taken. */
    record Refused(@Nullable Integer code) implements Sending {}

    /** Not this time; the server may take it later. */
    record Postponed(@Nullable Integer code) implements Sending {}

    /** Nobody answers, or does not let us in: other letters would fare the same. */
    record Unreachable() implements Sending {}

    static Sending of(MailException failure) {
        if (failure instanceof MailParseException || failure instanceof MailPreparationException) {
            return new Refused(null);
        }
        if (failure instanceof MailAuthenticationException) {
            return new Unreachable();
        }
        Integer code = failure instanceof MailSendException several ? code(several) : null;
        if (code == null) {
            return new Unreachable();
        }
        return code >= 500 ? new Refused(code) : new Postponed(code);
    }

    private static @Nullable Integer code(MailSendException failure) {
        Integer found = null;
        for (Exception each : failure.getMessageExceptions()) {
            Integer code = code(each);
            found = code == null ? found : code;
        }
        return found;
    }

    /** The innermost answer tells most: that to the recipient's address. */
    private static @Nullable Integer code(@Nullable Exception failure) {
        Integer own =
                switch (failure) {
                    case SMTPAddressFailedException address -> Integer.valueOf(address.getReturnCode());
                    case SMTPSenderFailedException sender -> Integer.valueOf(sender.getReturnCode());
                    case SMTPSendFailedException send -> Integer.valueOf(send.getReturnCode());
                    case SendFailedException unexplained -> null;
                    case null, default -> null;
                };
        Integer next = failure instanceof MessagingException chained ? code(chained.getNextException()) : null;
        return next != null && next > 0 ? next : own;
    }
}
