package se.samlofte.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samlofte.testing.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** What a letter may hold, and what the mail server's answers mean. */
class LetterTests {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nBcc: x@example.org", "a\nb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u0000"})
    @Proves("I09")
    void aSubjectIsOneCleanLine(String subject) {
        assertThatThrownBy(() -> letter(subject)).isInstanceOf(IllegalArgumentException.class);
        assertThat(letter("Hälsningar från Åmål – 🙂").subject()).startsWith("Hälsningar");
    }

    @Test
    void waitingGrowsAndHasALimit() {
        Random random = new Random(1);
        assertThat(Backoff.after(0, random)).isBetween(Duration.ofMillis(3_750), Duration.ofMillis(6_250));
        assertThat(Backoff.after(3, random)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(50));
        assertThat(Backoff.after(1_000, random)).isBetween(Duration.ofSeconds(450), Duration.ofSeconds(750));
        assertThat(Backoff.after(4, random)).isNotEqualTo(Backoff.after(4, random));
    }

    @ParameterizedTest
    @CsvSource({"421, Postponed", "451, Postponed", "550, Refused", "554, Refused"})
    void theServersCodeTellsWhetherToTryAgain(int code, String expected) {
        var answer = new SMTPSendFailedException("DATA", code, "no", null, null, null, null);
        Sending sending = Sending.of(new MailSendException("no", answer, java.util.Map.of(new Object(), answer)));
        assertThat(sending.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(sending.toString()).contains("" + code);
    }

    @Test
    void whoDoesNotAnswerOrLetUsInIsUnreachable() {
        assertThat(Sending.of(new MailAuthenticationException("no"))).isInstanceOf(Sending.Unreachable.class);
        assertThat(Sending.of(new MailSendException("no"))).isInstanceOf(Sending.Unreachable.class);
    }

    @Test
    void theSendersAddressIsChecked() {
        assertThatThrownBy(() -> new MailProperties("brev@example.se\r\nBcc: x@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new MailProperties(null).sender()).isNull();
    }

    private static Letter letter(String subject) {
        return new Letter(UUID.randomUUID(), subject, "t", "<p>t</p>", Instant.EPOCH);
    }
}
