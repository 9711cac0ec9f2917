package se.samlofte.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "anna@example.se, anna@example.se",
        "' Anna.Ek+lofte@Example.SE ', anna.ek+lofte@example.se",
        "anna@örkelljunga.se, anna@xn--rkelljunga-dcb.se",
        "anna@ÖRKELLJUNGA.se, anna@xn--rkelljunga-dcb.se",
        "a@b.c.example.org, a@b.c.example.org"
    })
    @Proves("I11")
    void whatIsTypedIsBroughtToOneForm(String typed, String value) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@example.se",
                "anna@",
                "anna@localhost",
                "anna@@example.se",
                "anna@example.se@example.se",
                "anna@example.se\r\nBcc: x@example.org",
                "anna\n@example.se",
                "anna\u2028@example.se",
                "anna\u0000@example.se",
                "Anna <anna@example.se>",
                "anna@example.se, berit@example.se",
                "\"a b\"@example.se",
                "anna berit@example.se",
                "anna..berit@example.se",
                ".anna@example.se",
                "anna@-example.se",
                "anna@example..se",
                "ånna@example.se",
                "anna@[127.0.0.1]"
            })
    @Proves("I09")
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    @Proves("I15")
    void aLongOneIsRefusedAtOnce() {
        assertThat(EmailAddress.parse("a".repeat(100_000) + "@example.se")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "a.".repeat(130) + "example.se")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.se")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.se")).isPresent();
    }

    @Test
    void itTellsItselfToNoLog() {
        assertThat(EmailAddress.parse("anna@example.se").orElseThrow().toString())
                .doesNotContain("anna");
    }
}
