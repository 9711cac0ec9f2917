package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;
import se.samlofte.pledges.Reminders;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;

/** A control is planted in every way there is, and looked for everywhere that anybody but staff can read. */
class PlantedControlTests {

    private static final String CANARY = "KANARIEKONTROLL";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private static final LocalDate PLANTED = TODAY.plusDays(9);
    private static final String PLEDGE = "medborgarlofte-" + TODAY.getYear();
    private static final String KEPT =
            "/orkelljunga/arbetsyta/medborgarloften/publicerade/" + PLEDGE + "/lofte/kontroller-gym";
    private static final String EMAIL = "planterad@example.se";

    private final RunningProgram program = RunningProgram.instance();
    private final WebClient officer =
            new Staff(program).signedIn(Role.LIAISON_OFFICER, "orkelljunga", "planting-officer");

    @Test
    @Proves("3-17")
    void nobodyReadsOfAControlBeforehand() {
        List<Integer> planted = List.of(
                officer.post(KEPT, KEPT + "/gjort", Map.of("when", PLANTED.toString(), "text", CANARY))
                        .statusCode(),
                officer.post(KEPT, KEPT + "/planera", Map.of("plan", PLANTED.toString(), "planText", CANARY))
                        .statusCode());
        assertThat(planted).containsExactly(422, 422);
        assertThat(officer.post(KEPT, KEPT + "/gjort", Map.of("when", TODAY.toString(), "place", CANARY))
                        .statusCode())
                .as("with a place")
                .isEqualTo(422);
        // positive control: the same words are read by everybody when they stand where they may
        String open = KEPT.replace("kontroller-gym", "informationsbrev");
        assertThat(officer.post(
                                open,
                                open + "/planera",
                                Map.of("plan", TODAY.plusDays(2).toString(), "planText", "VITKANARIE"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.post(KEPT, KEPT + "/gjort", Map.of("when", TODAY.toString(), "text", "Kontroll gjord"))
                        .statusCode())
                .isEqualTo(303);
        String page = "/orkelljunga/medborgarloften/" + PLEDGE;
        RunningProgram.await(() -> program.get(page).body().contains("VITKANARIE")
                && program.get(page).body().contains("Kontroll gjord"));

        officer.post(KEPT, KEPT + "/ansvarig", Map.of("side", "POLICE", "role", "Kommunpolis", "email", EMAIL));
        AccessScope.<Integer, RuntimeException>call(
                Access.app(new Staff(program).tenant("orkelljunga").id()),
                Actor.program("test"),
                () -> program.bean(Reminders.class).writeDigests());

        List<String> everything = new ArrayList<>(List.of(
                program.get(page).body(),
                program.get("/orkelljunga/en/medborgarloften/" + PLEDGE).body(),
                program.get("/orkelljunga/medborgarloften").body(),
                program.get("/orkelljunga/en/medborgarloften").body(),
                program.get("/orkelljunga").body(),
                program.get("/").body(),
                program.get("/api/v1/1257/pledges?limit=100").body(),
                program.get("/api/v1/1257/pledges/" + PLEDGE).body()));
        everything.addAll(tree());
        MailServer.instance().to(EMAIL).forEach(letter -> everything.addAll(parts(letter)));
        assertThat(everything).noneMatch(text -> text.contains(CANARY));
        assertThat(everything).hasSizeGreaterThan(10).anyMatch(text -> text.contains("VITKANARIE"));
        assertThat(control(program.get(page).body()))
                .doesNotContain(swedish(PLANTED), swedish(TODAY), PLANTED.toString());
    }

    /** The card of the control alone. */
    private static String control(String page) {
        int start = page.indexOf("id=\"lofte-kontroller-gym\"");
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</article>", start));
    }

    private static String swedish(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("sv"))
                .format(day);
    }

    private List<String> tree() {
        try (Stream<Path> files = Files.walk(program.tree())) {
            return files.filter(file -> file.toString().contains("orkelljunga")
                            && file.toString().endsWith(".html"))
                    .map(PlantedControlTests::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> parts(MimeMessage letter) {
        return List.of(MailServer.header(letter, "Subject"), MailServer.part(letter, 0), MailServer.part(letter, 1));
    }
}
