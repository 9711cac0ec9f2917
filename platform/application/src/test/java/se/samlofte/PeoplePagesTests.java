package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;

/** Who belongs to a municipality, and how that ends. */
class PeoplePagesTests {

    private static final String SLUG = "orkelljunga";
    private static final String PEOPLE = "/" + SLUG + "/arbetsyta/personer";
    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final Staff STAFF = new Staff(PROGRAM);
    private static final WebClient ADMINISTRATOR = STAFF.signedIn(Role.TENANT_ADMIN, SLUG);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Test
    @Proves("A13")
    void anEndedRoleEndsAtTheNextPress() {
        String subject = "editor-" + UUID.randomUUID();
        WebClient editor = STAFF.signedIn(Role.EDITOR, SLUG, subject);
        assertThat(editor.get("/" + SLUG + "/arbetsyta").statusCode()).isEqualTo(200);
        String person = person("Example " + subject);
        assertThat(ADMINISTRATOR.get(person).body()).contains("kan inte längre göra något här som redaktör");
        assertThat(ADMINISTRATOR.post(PEOPLE, person + "/avsluta", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(editor.get("/" + SLUG + "/arbetsyta").statusCode()).isEqualTo(403);
        assertThat(editor.get("/heby/arbetsyta").statusCode()).isEqualTo(404);
        assertThat(ADMINISTRATOR.get(PEOPLE).body()).doesNotContain(subject);
        assertThat(ADMINISTRATOR.post(PEOPLE, person + "/avsluta", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Proves("A17")
    void theLastAdministratorStays() {
        WebClient only = STAFF.signedIn(Role.TENANT_ADMIN, "heby", "only");
        Superuser.run(
                "update identity.membership set ended_at = now() where role = 'TENANT_ADMIN' and name <> 'Example only'"
                        + " and tenant_id = (select id from tenancy.tenant where slug = 'heby')");
        String people = "/heby/arbetsyta/personer";
        String own = person(only, people, "Example only");
        assertThat(only.get(own).body()).contains("Det här är din egen roll");
        HttpResponse<String> refused = only.post(people, own + "/avsluta", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("någon annan behöver vara administratör");
        assertThat(only.post(people, own + "/slutdatum", Days.fields("till", TODAY.plusDays(9)))
                        .statusCode())
                .isEqualTo(422);
        STAFF.member(Role.TENANT_ADMIN, "heby", "second");
        assertThat(only.post(people, own + "/avsluta", Map.of()).statusCode()).isEqualTo(303);
        assertThat(only.get(people).statusCode()).isEqualTo(403);
    }

    @Test
    @Proves("A24")
    void twoAdministratorsWhoEndEachOtherLeaveOne() throws Exception {
        String slug = "hassleholm";
        String people = "/" + slug + "/arbetsyta/personer";
        WebClient one = STAFF.signedIn(Role.TENANT_ADMIN, slug, "one");
        WebClient other = STAFF.signedIn(Role.TENANT_ADMIN, slug, "other");
        Superuser.run(
                "update identity.membership set ended_at = now() where role = 'TENANT_ADMIN' and name not in"
                        + " ('Example one', 'Example other')"
                        + " and tenant_id = (select id from tenancy.tenant where slug = ?)",
                slug);
        String first = person(one, people, "Example one");
        String second = person(one, people, "Example other");
        String csrfOfOne = one.csrf(people);
        String csrfOfOther = other.csrf(people);
        java.util.concurrent.atomic.AtomicInteger turn = new java.util.concurrent.atomic.AtomicInteger();
        AtOnce.run(
                2,
                () -> turn.getAndIncrement() == 0
                        ? one.postBare(second + "/avsluta", Map.of("_csrf", csrfOfOne))
                                .statusCode()
                        : other.postBare(first + "/avsluta", Map.of("_csrf", csrfOfOther))
                                .statusCode());
        assertThat(Superuser.count(
                        "select count(*) from identity.membership where role = 'TENANT_ADMIN' and ended_at is null"
                                + " and tenant_id = (select id from tenancy.tenant where slug = ?)",
                        slug))
                .isEqualTo(1);
    }

    @Test
    void theLastDayIsKeptAndShown() {
        String subject = "dated-" + UUID.randomUUID();
        UUID account = STAFF.member(Role.EDITOR, SLUG, subject);
        String person = person("Example " + subject);
        LocalDate last = TODAY.plusDays(30);
        assertThat(ADMINISTRATOR
                        .post(PEOPLE, person + "/slutdatum", Days.fields("till", last))
                        .statusCode())
                .isEqualTo(303);
        assertThat(ADMINISTRATOR.get(person).body()).contains("name=\"till-dag\"", "value=\"" + last.getYear() + "\"");
        assertThat(Superuser.count(
                        "select count(*) from identity.membership where account_id = ? and until = ?",
                        account,
                        last.plusDays(1)))
                .isEqualTo(1);
        assertThat(ADMINISTRATOR
                        .post(PEOPLE, person + "/slutdatum", Days.fields("till", TODAY.minusDays(1)))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> nonsense = ADMINISTRATOR.post(PEOPLE, person + "/slutdatum", Map.of("till-dag", "31 maj"));
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body()).contains("value=\"31 maj\"");
        assertThat(ADMINISTRATOR
                        .post(PEOPLE, person + "/slutdatum", Map.of("till-dag", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(ADMINISTRATOR.get(person).body()).contains("tills vidare");
    }

    @Test
    @Proves("A15")
    void anotherMunicipalitysPersonIsNotThere() {
        String subject = "elsewhere-" + UUID.randomUUID();
        STAFF.member(Role.EDITOR, SLUG, subject);
        String person = person("Example " + subject);
        WebClient foreign = STAFF.signedIn(Role.TENANT_ADMIN, "svenljunga");
        String there = person.replace(SLUG, "svenljunga");
        assertThat(foreign.get(there).statusCode()).isEqualTo(404);
        assertThat(foreign.post("/svenljunga/arbetsyta/personer", there + "/avsluta", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(ADMINISTRATOR.get(person).statusCode()).isEqualTo(200);
    }

    @Test
    void englishPagesAreThere() {
        assertThat(ADMINISTRATOR.get("/" + SLUG + "/en/arbetsyta/personer").body())
                .contains("These people can sign in", "/" + SLUG + "/en/arbetsyta/personer/bjud-in");
    }

    private static String person(String name) {
        return person(ADMINISTRATOR, PEOPLE, name);
    }

    private static String person(WebClient browser, String people, String name) {
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(
                        "<main.*?" + java.util.regex.Pattern.quote(name) + ".*?href=\"(" + people + "/[0-9a-f-]{36})\"",
                        java.util.regex.Pattern.DOTALL)
                .matcher(browser.get(people).body());
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }
}
