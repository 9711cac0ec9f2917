package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import se.samlofte.identity.Memberships.Member;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.TestTenant;
import se.samlofte.pledges.Writing;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.WorkspaceItems.Item;

/** Somebody at the workspace: opens pages and sends forms as a browser without scripts does. */
final class Desk {

    private final TestTenant tenant;
    private final Actor person;
    private final Language language;

    Desk(Writing writing, Actor person, Language language) {
        this.tenant = writing.tenant();
        this.person = person;
        this.language = language;
        tenant.asStaff(sql -> {
            TestTenant.bean(TenantProfiles.class).save(profile());
            return true;
        });
    }

    Desk(Writing writing, Actor person) {
        this(writing, person, Language.SV);
    }

    <C> ResponseEntity<byte[]> answer(Class<C> pages, Map<String, String> sent, Asked<C> asked) {
        MockHttpServletRequest http = new MockHttpServletRequest();
        sent.forEach(http::setParameter);
        StaffRequest request = new StaffRequest(tenant.tenant(), language, new Member(person, Set.of()), http);
        return tenant.as(person, () -> asked.of(TestTenant.bean(pages), request));
    }

    interface Asked<C> {
        ResponseEntity<byte[]> of(C pages, StaffRequest request);
    }

    <C> Document page(Class<C> pages, Asked<C> asked) {
        return parse(answer(pages, Map.of(), asked));
    }

    /** What the workspace's start shows this person of pledges. */
    List<Item> items() {
        StaffRequest request =
                new StaffRequest(tenant.tenant(), language, new Member(person, Set.of()), new MockHttpServletRequest());
        return tenant.as(person, () -> TestTenant.bean(PledgeItems.class).items(request, TestTenant.ui(language)));
    }

    static Document parse(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        assertThat(body).isNotNull();
        return Jsoup.parse(new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8));
    }

    Document form(Draft draft) {
        return page(DraftPages.class, (pages, request) -> pages.draft(request, draft.id(), ""));
    }

    /** Sends the draft's form as it stands on a page, with other values and a button. */
    ResponseEntity<byte[]> send(Draft draft, Document page, String button, String... fieldsAndValues) {
        Map<String, String> fields = fields(page, "form#utkast");
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        fields.put("do", button);
        return answer(DraftPages.class, fields, (pages, request) -> pages.save(request, draft.id()));
    }

    /** What a browser would send of a form. */
    static Map<String, String> fields(Document page, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element element : page.select(form + " [name]")) {
            value(element).forEach((name, value) -> fields.put(name, value));
        }
        return fields;
    }

    private static Map<String, String> value(Element element) {
        String name = element.attr("name");
        return switch (element.tagName()) {
            case "button" -> Map.of();
            case "textarea" -> Map.of(name, element.wholeText().replaceFirst("^\n", ""));
            case "select" -> {
                Element chosen = element.selectFirst("option[selected]");
                yield Map.of(name, chosen == null ? "" : chosen.attr("value"));
            }
            default -> {
                boolean ticked = Set.of("checkbox", "radio").contains(element.attr("type"));
                yield ticked && !element.hasAttr("checked") ? Map.of() : Map.of(name, element.attr("value"));
            }
        };
    }

    static String location(ResponseEntity<byte[]> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        return String.valueOf(answer.getHeaders().getLocation());
    }

    private static TenantProfile profile() {
        return new TenantProfile(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new TenantProfile.Colours("#0b5d66", "#a9d6cf", "#c2571a"),
                null,
                new TenantProfile.PoliceUnit("LOCAL_POLICE_AREA", "Ängelholm", "syd", "Lokalpolisområde Ängelholm"),
                "demo",
                new TenantProfile.Accessibility("FULL", LocalDate.of(2026, 11, 20), List.of()),
                new TenantProfile.Privacy("Kommunen.", "The municipality.", "dso"),
                List.of(),
                List.of());
    }
}
