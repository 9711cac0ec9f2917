package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.RunningProgram.await;

import dev.samlofte.testing.Proves;
import jakarta.mail.internet.MimeMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailPreparationException;
import se.samlofte.messaging.SecondSender;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** Letters wait until they are sent, are sent once, each recipient alone, and are forgotten then. */
class OutboxTests {

    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final MailServer MAIL = MailServer.instance();

    private final String email = "brev-" + UUID.randomUUID() + "@example.org";

    @Test
    @Proves({"E12", "I09"})
    void eachMunicipalitysLetterIsItsOwn() {
        put("heby", UUID.randomUUID(), "Från Heby – åäö", email);
        put("orkelljunga", UUID.randomUUID(), "Från Örkelljunga", email);
        MAIL.letter(email, 2);
        List<MimeMessage> letters = MAIL.to(email);
        assertThat(letters).hasSize(2);
        for (MimeMessage letter : letters) {
            String subject = decoded(MailServer.header(letter, "Subject"));
            String from = decoded(MailServer.header(letter, "From"));
            String municipality = subject.contains("Heby") ? "Heby kommun" : "Örkelljunga kommun";
            assertThat(from).contains(municipality + " via Samlöfte").endsWith("<" + MailServer.FROM + ">");
            assertThat(MailServer.header(letter, "Reply-To")).endsWith("@example.se");
            assertThat(MailServer.header(letter, "Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(MailServer.header(letter, "Message-ID")).matches("<[0-9a-f-]{36}@samlofte\\.example\\.se>");
            assertThat(MailServer.header(letter, "Date")).isNotBlank();
            assertThat(MailServer.header(letter, "To")).isEqualTo(email);
            assertThat(MailServer.part(letter, 0)).isEqualTo("Text\n");
            assertThat(MailServer.part(letter, 1)).contains("<p>Text</p>");
        }
    }

    @Test
    @Proves("E06")
    void whatIsSentIsForgotten() {
        put("heby", UUID.randomUUID(), "Glöm mig " + email, email);
        MAIL.letter(email, 1);
        await(() -> Superuser.count("select count(*) from messaging.message where recipient = ?", email) == 0);
        assertThat(Superuser.count("select count(*) from messaging.message where subject like ?", "%" + email))
                .isZero();
        assertThat(Superuser.count("select count(*) from messaging.message where state <> 'WAITING'"
                        + " and num_nonnulls(recipient, subject, text_body, html_body) > 0"))
                .isZero();
    }

    @Test
    void theSameLetterToTheSameRecipientIsSentOnce() {
        UUID letter = UUID.randomUUID();
        put("heby", letter, "En gång", email);
        MAIL.letter(email, 1);
        put("heby", letter, "En gång", email);
        put("heby", UUID.randomUUID(), "En annan", email);
        MAIL.letter(email, 2);
        assertThat(MAIL.to(email)).hasSize(2);
    }

    @Test
    void severalSendersSendNothingTwice() throws Exception {
        List<SecondSender> senders = List.of(
                new SecondSender(PROGRAM.context()),
                new SecondSender(PROGRAM.context()),
                new SecondSender(PROGRAM.context()));
        for (int i = 0; i < 60; i++) {
            put("heby", UUID.randomUUID(), "Brev " + i, i + email);
        }
        java.util.concurrent.atomic.AtomicInteger turn = new java.util.concurrent.atomic.AtomicInteger();
        AtOnce.run(3, () -> {
            SecondSender sender = senders.get(turn.getAndIncrement());
            for (int i = 0; i < 10; i++) {
                sender.round();
            }
            return true;
        });
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            MimeMessage letter = MAIL.letter(i + email, 1);
            assertThat(MAIL.to(i + email)).hasSize(1);
            ids.add(MailServer.header(letter, "Message-ID"));
        }
        assertThat(ids).hasSize(60);
    }

    @Test
    void whileTheMailServerIsAwayLettersWaitLongerAndLongerAndThenLeave() {
        MAIL.stop();
        try {
            put("heby", UUID.randomUUID(), "Vänta", email);
            await(() -> Superuser.count(
                            "select count(*) from messaging.message m join messaging.due d on d.message = m.id"
                                    + " where m.recipient = ? and m.attempts = 1 and d.at > now() + interval '2 seconds'",
                            email)
                    == 1);
            dueNow();
            await(() -> Superuser.count(
                            "select count(*) from messaging.message m join messaging.due d on d.message = m.id"
                                    + " where m.recipient = ? and m.attempts = 2 and d.at > now() + interval '5 seconds'",
                            email)
                    == 1);
        } finally {
            MAIL.startAgain();
        }
        dueNow();
        MAIL.letter(email, 1);
        await(() -> Superuser.count("select count(*) from messaging.message where recipient = ?", email) == 0);
    }

    @Test
    @Proves("I09")
    void aHeadThatWouldHoldALineEndIsNotMade() {
        Tenant heby = PROGRAM.bean(Tenants.class).bySlug("heby").orElseThrow();
        String clean = SecondSender.heads(PROGRAM.context(), heby, "Åmål – \uD83D\uDE42");
        assertThat(decoded(clean)).contains("Åmål – \uD83D\uDE42 via Samlöfte");
        assertThat(clean).matches("[\\x20-\\x7e\\r\\n\\t]*").doesNotContain("Bcc");
        for (String end : List.of("\r\n", "\n", "\r", "\u2028", "\u0085")) {
            assertThatThrownBy(
                            () -> SecondSender.heads(PROGRAM.context(), heby, "Heby" + end + "Bcc: alla@example.org"))
                    .isInstanceOf(MailPreparationException.class);
        }
    }

    private void dueNow() {
        Superuser.run(
                "update messaging.due set at = now() where message in"
                        + " (select id from messaging.message where recipient = ?)",
                email);
    }

    private static void put(String slug, UUID letter, String subject, String to) {
        Tenant tenant = PROGRAM.bean(Tenants.class).bySlug(slug).orElseThrow();
        SecondSender.put(PROGRAM.context(), tenant.id(), letter, subject, to);
    }

    private static String decoded(String header) {
        try {
            return jakarta.mail.internet.MimeUtility.decodeText(header);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
