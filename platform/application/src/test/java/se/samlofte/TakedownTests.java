package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.RunningProgram.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samlofte.publishing.Takedowns;

class TakedownTests {

    private static final String ENGLISH = "/hassleholm/en/medborgarloften/medborgarlofte-2021";
    private static final String PATH = "/hassleholm/medborgarloften/medborgarlofte-2021";

    private final RunningProgram program = RunningProgram.instance();

    @Test
    void whatIsTakenDownIsGoneAtOnceAndComesBackWhenLifted() {
        Takedowns takedowns = new Takedowns(program.tree());
        Path file = program.tree().resolve(PATH.substring(1)).resolve("index.html");
        assertThat(file).exists();
        try {
            assertThat(takedowns.takeDown(PATH)).isPositive();
            assertThat(file).doesNotExist();
            await(() -> program.get(PATH).statusCode() == 404);
            await(() -> program.get(ENGLISH).statusCode() == 404);
            assertThat(program.tree().resolve(ENGLISH.substring(1))).doesNotExist();
            for (String form : new String[] {".json", ".csv", "/bild.png", "/bild.svg", "/inbaddad", "/flode.atom"}) {
                assertThat(program.get(PATH + form).statusCode()).as(form).isEqualTo(404);
            }
            assertThat(program.tree().resolve(PATH.substring(1) + ".json")).doesNotExist();
            assertThat(program.get("/hassleholm/medborgarloften").statusCode()).isEqualTo(200);
        } finally {
            assertThat(takedowns.lift(PATH)).isTrue();
        }
        await(() -> program.get(PATH).statusCode() == 200);
        await(() -> program.get(ENGLISH).statusCode() == 200);
        await(() -> Files.exists(file));
        assertThat(program.get(PATH + ".json").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "heby",
                "/../etc",
                "/heby/../..",
                "/heby/",
                "//",
                "/heby/%2e%2e",
                "/heby\n/x",
                "/heby/.",
                "//heby",
                "/assets",
                "/assets/x.css",
                "/.takedowns"
            })
    void whatIsNoAddressBelowAMunicipalityIsRefused(String path, @TempDir Path folder) throws Exception {
        Path bystander = Files.writeString(folder.resolve("bystander"), "stays");
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Files.writeString(tree.resolve("index.html"), "stays");
        assertThatThrownBy(() -> new Takedowns(tree).takeDown(path)).isInstanceOf(IllegalArgumentException.class);
        assertThat(bystander).exists();
        assertThat(tree.resolve("index.html")).exists();
    }
}
