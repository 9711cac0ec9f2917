package se.samlofte.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.samlofte.identity.EmailAddress;

/**
 * Prefix {@code samlofte.mail}.
 *
 * @param from the address that all letters come from; nothing is sent without it
 */
@ConfigurationProperties("samlofte.mail")
record MailProperties(@Nullable String from) {

    MailProperties {
        if (from != null && !from.isBlank() && EmailAddress.parse(from).isEmpty()) {
            throw new IllegalArgumentException("samlofte.mail.from is not an e-mail address");
        }
    }

    @Nullable
    EmailAddress sender() {
        return from == null ? null : EmailAddress.parse(from).orElse(null);
    }

    /** What stands at the end of Message-IDs. */
    String domain() {
        EmailAddress sender = sender();
        return sender == null ? "samlofte.invalid" : sender.domain();
    }
}
