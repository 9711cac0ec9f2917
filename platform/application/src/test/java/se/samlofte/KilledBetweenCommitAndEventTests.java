package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.RunningProgram.await;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samlofte.DyingInstance.Failpoint;
import se.samlofte.plantedletters.PlantedLetters;
import se.samlofte.tenancy.EventResubmission;

/** An instance is killed somewhere between a commit and the end of what follows from it; another one takes over. */
class KilledBetweenCommitAndEventTests {

    private static final int KILLS = Boolean.getBoolean("samlofte.full") ? 50 : Failpoint.values().length;
    private static final int LONGEST_LIFE_MILLIS = 60;
    private static final String COMMITMENT = "nya-grannsamverkansgrupper";
    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final Letters LETTERS = new Letters(PROGRAM);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void groupsCount() throws IOException {
        LETTERS.turn(true);
        LETTERS.choose(COMMITMENT, PlantedLetters.GROUP);
        Properties settings = new Properties();
        TestDatabase.settingsOf(RunningProgram.DATABASE).forEach((key, value) -> settings.put(key, value.toString()));
        settings.put(
                "samlofte.publishing.directory",
                Files.createDirectory(folder.resolve("tree")).toString());
        settings.put("server.tomcat.basedir", folder.resolve("tomcat").toString());
        try (Writer out = Files.newBufferedWriter(settingsFile())) {
            settings.store(out, null);
        }
    }

    @AfterAll
    static void nothingCountsAnyMore() {
        LETTERS.choose(COMMITMENT, "");
        LETTERS.turn(false);
    }

    @Test
    @Proves({"R01", "T13"})
    void whereverItDiesTheEvidenceCountsExactlyOnce() throws Exception {
        List<UUID> evidence = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Failpoint failpoint = Failpoint.values()[kill % Failpoint.values().length];
            UUID one = UUID.randomUUID();
            killAt(failpoint, one);
            if (Letters.outstanding(one) == 0 && Letters.counted(one) == 0) {
                assertThat(failpoint).isIn(Failpoint.BEFORE_COMMIT, Failpoint.AT_ANY_MOMENT);
                // nothing was promised to anybody, so whoever wanted it does it again
                LETTERS.tell(LETTERS.given(one, PlantedLetters.GROUP));
            } else {
                assertThat(failpoint).isNotEqualTo(Failpoint.BEFORE_COMMIT);
            }
            evidence.add(one);
        }
        await(() -> {
            EvidenceEventTests.markStale();
            PROGRAM.bean(EventResubmission.class).resubmit();
            return evidence.stream().allMatch(one -> Letters.outstanding(one) == 0);
        });
        assertThat(evidence).hasSize(KILLS).allSatisfy(one -> {
            assertThat(Letters.counted(one)).isEqualTo(1);
            assertThat(Letters.noted(one)).isEqualTo(1);
        });
    }

    private static void killAt(Failpoint failpoint, UUID evidence) throws Exception {
        Process instance = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingInstance.class.getName(),
                        settingsFile().toString(),
                        failpoint.name(),
                        String.valueOf(LETTERS.tenant().id().value()),
                        evidence.toString(),
                        PlantedLetters.GROUP,
                        Letters.TODAY.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = instance.inputReader()) {
            List<String> before = said.lines()
                    .takeWhile(line -> !line.equals(DyingInstance.HERE))
                    .toList();
            assertThat(instance.isAlive()).as(String.join("\n", before)).isTrue();
            if (failpoint == Failpoint.AT_ANY_MOMENT) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(LONGEST_LIFE_MILLIS) * 1_000_000L);
            }
        } finally {
            instance.destroyForcibly().waitFor();
        }
    }

    private static Path settingsFile() {
        return folder.resolve("instance.properties");
    }
}
