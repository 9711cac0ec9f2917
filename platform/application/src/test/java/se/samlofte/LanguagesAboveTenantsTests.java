package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.AccountOwner;
import se.samlofte.identity.Accounts;
import se.samlofte.identity.PlatformRole;
import se.samlofte.identity.Role;

/** Signing in and out, operation and the police's overview speak both languages. */
class LanguagesAboveTenantsTests {

    private static final RunningProgram PROGRAM = RunningProgram.instance();

    @Test
    void operationIsReadInBothLanguages() {
        WebClient operator = operator();
        assertThat(operator.get("/drift").body()).contains("<html lang=\"sv\"", "href=\"/en/drift\"", ">Logga ut<");
        HttpResponse<String> english = operator.get("/en/drift");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body())
                .contains("<html lang=\"en\"", "href=\"/drift\"", ">Sign out<", "href=\"/heby/en\"")
                .doesNotContain("rel=\"canonical\"");
    }

    @Test
    void whoIsNoOperatorFindsNothingInEitherLanguage() {
        WebClient administrator = new Staff(PROGRAM).signedIn(Role.TENANT_ADMIN, "heby");
        assertThat(administrator.get("/en/drift").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/en/polisoversikt").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/sv/drift").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasNotSignedInIsLedToTheSignInOfTheirLanguageAndBack() {
        WebClient nobody = new WebClient(PROGRAM);
        assertThat(WebClient.location(nobody.get("/en/drift"))).endsWith("/en/login?to=%2Fen%2Fdrift");
        assertThat(WebClient.location(nobody.get("/drift")))
                .endsWith("/login?to=%2Fdrift")
                .doesNotContain("/en/");
        assertThat(WebClient.location(nobody.get("/heby/en/arbetsyta/logg")))
                .endsWith("/heby/en/arbetsyta/logga-in?to=%2Fheby%2Fen%2Farbetsyta%2Flogg");
        assertThat(nobody.get("/en/login").body())
                .contains("<html lang=\"en\"", "href=\"/heby/en/arbetsyta\"", "?to=%2Fen%2Fdrift", "href=\"/login\"");
        assertThat(nobody.get("/login").body()).contains("<html lang=\"sv\"", "?to=%2Fpolisoversikt");
    }

    @Test
    void signingOutInEnglishEndsOnAnEnglishPage() {
        WebClient person = new Staff(PROGRAM).signedIn(Role.EDITOR, "heby");
        String page = "/heby/en/arbetsyta";
        String leaving = person.post(page, "/logout", Map.of("slug", "heby", "language", "en"))
                .body();
        assertThat(leaving).contains("<html lang=\"en\"", "%2Fheby%2Farbetsyta%2Futloggad&amp;state=en");
        WebClient after = new WebClient(PROGRAM);
        String there = WebClient.location(after.get("/heby/arbetsyta/utloggad?state=en"));
        assertThat(there).endsWith("/heby/en/arbetsyta/utloggad");
        assertThat(after.get(there).body()).contains("<html lang=\"en\"");
        assertThat(after.get("/heby/arbetsyta/utloggad").body()).contains("<html lang=\"sv\"");
        assertThat(after.get("/heby/arbetsyta/utloggad?state=//example.org").body())
                .contains("<html lang=\"sv\"");
        assertThat(WebClient.location(after.get("/login?state=en"))).endsWith("/en/login");
    }

    private static WebClient operator() {
        String subject = "operator-" + UUID.randomUUID();
        Accounts accounts = PROGRAM.bean(Accounts.class);
        UUID account = accounts.signIn(
                        AccountOwner.OPERATORS, PlayedIssuer.instance().issuer("samlofte"), subject, "Example operator")
                .orElseThrow()
                .id();
        accounts.give(account, new PlatformRole(PlatformRole.Kind.OPERATOR, null));
        WebClient browser = new WebClient(PROGRAM);
        new SignInFlow(browser, "operators", "samlofte", subject).run("/drift");
        return browser;
    }
}
