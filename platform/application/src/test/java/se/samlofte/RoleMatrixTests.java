package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samlofte.RoleMatrix.Endpoint;
import se.samlofte.RoleMatrix.Finds;
import se.samlofte.RoleMatrix.Who;
import se.samlofte.identity.Membership;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Role;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;

/** Every mapped endpoint is asked by everybody, at home, away, and with ids of another municipality. */
class RoleMatrixTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final RunningProgram program = RunningProgram.instance();
    private final Staff staff = new Staff(program);
    private final Map<Endpoint, Map<Who, Finds>> matrix = RoleMatrix.read();
    private final Map<Who, WebClient> browsers = new EnumMap<>(Who.class);

    @Test
    @Proves({"E01", "A14"})
    void everyEndpointHasItsRow() {
        assertThat(matrix.keySet()).containsExactlyElementsOf(mapped());
    }

    @Test
    @Proves({"E01", "A14", "T23"})
    void everybodyFindsWhatTheMatrixSays() {
        List<String> deviations = new ArrayList<>();
        matrix.forEach((endpoint, row) -> row.forEach((who, expected) -> {
            HttpResponse<String> answer = ask(endpoint, who, UUID.randomUUID().toString());
            Finds found = found(answer);
            boolean nothingUnderThatId = expected == Finds.OPEN && found == Finds.HIDDEN && takesAnId(endpoint);
            if (found != expected && !nothingUnderThatId) {
                deviations.add(
                        "%s by %s: %s (%d), not %s".formatted(endpoint, who, found, answer.statusCode(), expected));
            }
        }));
        assertThat(deviations).isEmpty();
    }

    @Test
    @Proves({"E01", "A15", "T17"})
    void anothersIdIsTheSameAsAnInventedOne() {
        List<String> foreign = foreignIds();
        List<String> deviations = new ArrayList<>();
        matrix.keySet().stream()
                .filter(endpoint -> endpoint.path().contains("{id}"))
                .forEach(endpoint -> foreign.forEach(id -> {
                    HttpResponse<String> invented =
                            ask(endpoint, Who.TENANT_ADMIN, UUID.randomUUID().toString());
                    HttpResponse<String> others = ask(endpoint, Who.TENANT_ADMIN, id);
                    if (others.statusCode() != invented.statusCode()) {
                        deviations.add("%s with another's id: %d, with an invented one: %d"
                                .formatted(endpoint, others.statusCode(), invented.statusCode()));
                    }
                }));
        assertThat(deviations).isEmpty();
        assertThat(foreign).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @Proves("A11")
    void noFormIsTakenWithoutItsToken() {
        List<String> deviations = new ArrayList<>();
        matrix.keySet().stream()
                .filter(endpoint -> !SAFE.contains(endpoint.method()))
                .filter(endpoint -> endpoint.path().contains("/arbetsyta")
                        || endpoint.path().equals("/logout"))
                .forEach(endpoint -> {
                    HttpResponse<String> answer = browser(Who.TENANT_ADMIN)
                            .postBare(filled(endpoint, UUID.randomUUID().toString()), Map.of());
                    if (answer.statusCode() != 403) {
                        deviations.add(endpoint + ": " + answer.statusCode());
                    }
                });
        assertThat(deviations).isEmpty();
    }

    private Set<Endpoint> mapped() {
        Set<Endpoint> mapped = new TreeSet<>();
        program.beans(RequestMappingHandlerMapping.class).forEach(mapping -> mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().forEach(path -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        mapped.add(new Endpoint("ANY", path));
                    }
                    methods.forEach(method -> mapped.add(new Endpoint(method.name(), path)));
                })));
        return mapped;
    }

    private HttpResponse<String> ask(Endpoint endpoint, Who who, String id) {
        String path = filled(endpoint, id);
        String method = endpoint.method().equals("ANY") ? "GET" : endpoint.method();
        if (path.startsWith("/api/")) {
            return askApi(method, path, who);
        }
        WebClient browser = path.equals("/logout") ? signIn(who, "leaver") : browser(who);
        if (SAFE.contains(method)) {
            return browser.get(path);
        }
        return who == Who.ANONYMOUS
                ? browser.postBare(path, Map.of())
                : browser.post(home(who) + "/arbetsyta", path, Map.of());
    }

    private HttpResponse<String> askApi(String method, String path, Who who) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.address(path)))
                .method(method, SAFE.contains(method) ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!SAFE.contains(method)) {
            request.header("Content-Type", "application/json").header("If-Match", "\"1\"");
        }
        if (who != Who.ANONYMOUS) {
            browser(who);
            String slug = home(who).substring(1);
            boolean police = who == Who.LIAISON_OFFICER || who == Who.LPO_CHIEF;
            String token = ApiTokenTests.token(police ? "polisen" : slug, subject(who, "asker"), claims -> {});
            request.header("Authorization", "Bearer " + token);
        }
        return program.send(request.build());
    }

    private static Finds found(HttpResponse<String> answer) {
        String location = WebClient.location(answer);
        boolean toSignIn =
                answer.statusCode() == 302 && (location.contains("/logga-in?to=") || location.startsWith("/login?to="));
        return switch (answer.statusCode()) {
            case 401 -> Finds.SIGN_IN;
            case 403 -> Finds.NO;
            case 404 -> Finds.HIDDEN;
            default -> toSignIn ? Finds.SIGN_IN : Finds.OPEN;
        };
    }

    private static boolean takesAnId(Endpoint endpoint) {
        return VARIABLE.matcher(endpoint.path().replace("{slug}", "").replace("{municipalityCode}", ""))
                .find();
    }

    private static String filled(Endpoint endpoint, String id) {
        Matcher variables = VARIABLE.matcher(endpoint.path());
        return variables.replaceAll(variable -> switch (variable.group(1)) {
            case "slug" -> "orkelljunga";
            case "municipalityCode" -> "1257";
            case "id" -> id;
            case "token" -> "A".repeat(43);
            case "client" -> "police";
            default -> "finns-inte";
        });
    }

    private WebClient browser(Who who) {
        return browsers.computeIfAbsent(who, asker -> signIn(asker, "asker"));
    }

    private WebClient signIn(Who who, String name) {
        return switch (who) {
            case ANONYMOUS -> new WebClient(program);
            case STRANGER -> staff.signedIn(Role.COORDINATOR, "heby", subject(who, name));
            default -> staff.signedIn(Role.valueOf(who.name()), "orkelljunga", subject(who, name));
        };
    }

    private static String home(Who who) {
        return who == Who.STRANGER ? "/heby" : "/orkelljunga";
    }

    private static String subject(Who who, String name) {
        return name + "-" + who.name().toLowerCase(Locale.ROOT);
    }

    /** Ids of rows that another municipality has: a draft, memberships, an invitation. */
    private List<String> foreignIds() {
        browser(Who.STRANGER);
        Actor admin = Actor.person(
                staff.member(Role.TENANT_ADMIN, "heby", "owner"),
                "Example owner",
                Set.of("pledges:read", "pledges:write", Memberships.MANAGE));
        return AccessScope.<List<String>, RuntimeException>call(
                Access.app(staff.tenant("heby").id()), admin, () -> {
                    List<String> ids = program.bean(Memberships.class).all().stream()
                            .map(Membership::id)
                            .map(UUID::toString)
                            .limit(2)
                            .collect(Collectors.toCollection(ArrayList::new));
                    ids.add(program.bean(PledgeDrafts.class)
                            .start(UUID.randomUUID(), PledgeDocument.EMPTY)
                            .id()
                            .toString());
                    return ids;
                });
    }
}
