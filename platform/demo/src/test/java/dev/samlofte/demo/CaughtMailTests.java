package dev.samlofte.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Mail that the program sends is shown instead of delivered. */
class CaughtMailTests {

    private static final String POST = Around.IT.base() + "/post";

    @Test
    void aHostileMailIsShownAsTextWithItsLinksAndNothingElse() throws Exception {
        send(
                "Å <b>fet</b>",
                "Hej <script>alert(1)</script>\nhttps://example.se/a?b=1&c=\"x\njavascript:alert(1).",
                "<p>Hej</p>");
        send("Nyast", "Kort.", "");
        Document list = page(POST);
        assertThat(list.select(".mails a").eachText()).startsWith("Nyast", "Å <b>fet</b>");
        assertThat(list.expectFirst(".mails li").text()).contains("Till a@example.se, b@example.se");

        Document mail =
                page(POST.replace("/post", "") + list.select(".mails a").get(1).attr("href"));
        assertThat(mail.expectFirst("h1").text()).isEqualTo("Å <b>fet</b>");
        assertThat(mail.select("script, b, main p > p")).isEmpty();
        assertThat(mail.expectFirst("pre").wholeText()).contains("Hej <script>alert(1)</script>");
        assertThat(mail.select("pre a").eachAttr("href")).containsExactly("https://example.se/a?b=1&c=");
        assertThat(mail.expectFirst("pre:last-of-type").wholeText().strip()).isEqualTo("<p>Hej</p>");
        assertThat(new Visitor().get(POST + "/999999").statusCode()).isEqualTo(404);
    }

    private static Document page(String address) throws Exception {
        return Jsoup.parse(new Visitor().get(address).body());
    }

    private static void send(String subject, String text, String html) throws Exception {
        Properties server = new Properties();
        server.setProperty("mail.smtp.host", "127.0.0.1");
        server.setProperty("mail.smtp.port", Integer.toString(Around.IT.mailPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(server));
        message.setFrom(new InternetAddress("samlofte@example.se"));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse("a@example.se, b@example.se"));
        message.setSubject(subject, "utf-8");
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(text, "plain"));
        if (!html.isEmpty()) {
            parts.addBodyPart(part(html, "html"));
        }
        message.setContent(parts);
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String subtype) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "utf-8", subtype);
        return part;
    }
}
