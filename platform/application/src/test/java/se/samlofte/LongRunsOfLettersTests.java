package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.ApiCaller.header;
import static se.samlofte.ApiCaller.json;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Text that nobody foresaw, on a narrow screen. */
class LongRunsOfLettersTests {

    private static final String HERE = "svenljunga";
    private static final String PLEDGES = "/api/v1/1465/pledges";
    private static final String DRAFTS = "/" + HERE + "/arbetsyta/medborgarloften/utkast/";
    private static final String RUN = "Donaudampfschifffahrt".repeat(3);
    private static final Set<String> CHOICES =
            Set.of("kind", "party", "organisation", "publish", "from", "to", "email", "phone", "id");

    private final RunningProgram program = RunningProgram.instance();

    @Test
    void noFieldMakesAPageScrollSideways() {
        ApiCaller coordinator = ApiCaller.of(Role.COORDINATOR, HERE, "long-coordinator");
        ApiCaller officer = ApiCaller.of(Role.LIAISON_OFFICER, HERE, "long-liaison");
        ObjectNode sent = (ObjectNode) JsonMapper.shared().readTree(PledgeCommandsTests.whole("Långt"));
        stretch(sent);
        HttpResponse<String> made = coordinator.create(PLEDGES, sent.toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String draft = header(made, "Location");
        HttpResponse<String> asked = PledgeCommandsTests.ask(coordinator, draft, "1");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        JsonNode published = json(PledgeCommandsTests.approve(officer, draft, "1"));
        String page = published.at("/links/page").asString();
        RunningProgram.await(() -> program.get(page).statusCode() == 200);
        String drafts = DRAFTS + draft.substring(draft.lastIndexOf('/') + 1);
        WebClient reader = new Staff(program).signedIn(Role.COORDINATOR, HERE, "long-reader");
        try (StaffBrowser browser =
                new StaffBrowser(program, new Browser.NewContextOptions().setViewportSize(360, 800))) {
            Page tab = browser.as(reader).context().newPage();
            for (String path : List.of(
                    page,
                    "/" + HERE + "/medborgarloften",
                    "/" + HERE,
                    drafts,
                    drafts + "/forhandsgranska",
                    "/" + HERE + "/arbetsyta/medborgarloften")) {
                browser.look(tab, path);
            }
            assertThat(browser.findings()).isEmpty();
        } finally {
            coordinator.send("DELETE", published.at("/links/pledge").asString() + "/publication?reason=test", "");
        }
    }

    @Test
    void whatIsNoAddressAndNoNumberIsNoLink() {
        ApiCaller coordinator = ApiCaller.of(Role.COORDINATOR, HERE, "long-coordinator");
        String draft = header(coordinator.create(PLEDGES, """
                {"title":"Kontakter","contacts":[
                  {"role":"Fel","organisation":"MUNICIPALITY","email":"javascript:alert(1)","phone":"ring mig 0"},
                  {"role":"Rätt","organisation":"MUNICIPALITY","email":"trygghet@example.se","phone":"0325-180 00"}]}"""), "Location");
        String page = new Staff(program)
                .signedIn(Role.COORDINATOR, HERE, "long-reader")
                .get(DRAFTS + draft.substring(draft.lastIndexOf('/') + 1) + "/forhandsgranska")
                .body();
        assertThat(page)
                .contains("javascript:alert(1)", "ring mig 0")
                .contains("href=\"mailto:trygghet@example.se\"", "href=\"tel:032518000\"")
                .doesNotContain("mailto:javascript", "href=\"tel:0\"");
    }

    private static void stretch(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(name -> {
                if (object.get(name).isString() && !CHOICES.contains(name)) {
                    object.put(name, RUN);
                }
            });
        }
        node.forEach(LongRunsOfLettersTests::stretch);
    }
}
