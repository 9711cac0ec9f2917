package dev.samlofte.demo.bench;

import dev.samlofte.demo.bench.StaffPagePrograms.Ready;
import dev.samlofte.demo.bench.StaffPagePrograms.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What the workspace's start page costs a signed-in coordinator among 290 municipalities, program and database together,
 * against the same page without the tenant mechanism; and how many queries it takes. Arguments: the checkout,
 * {@code --quick}.
 *
 * <p>Without the mechanism means: the same program, page, session, permissions and queries, for a municipality that has
 * its database to itself. There row-level security is off, one pool speaks as one role, no transaction carries a tenant
 * token and nobody checks whose transaction it is. What remains in both is Java's own carrying of the tenant (scoped
 * values, the look into the directory) and asking anew who belongs: a program for one municipality would ask that too.
 * Both run in one process, on one cluster, without jobs in the background, which would weigh on both alike.
 */
public final class StaffPageBench {

    private static final double GOAL_RATIO = 1.2;
    private static final int GOAL_QUERIES = 4;

    private final Scratch scratch;
    private final boolean quick;

    private StaffPageBench(Scratch scratch, boolean quick) {
        this.scratch = scratch;
        this.quick = quick;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        // ends the process: only when the folder is gone
        Verdict verdict;
        try (Scratch scratch = Scratch.in(Path.of(words.getFirst()))) {
            verdict = new StaffPageBench(scratch, words.contains("--quick")).run();
        }
        verdict.end();
    }

    private Verdict run() throws IOException {
        try (Program programs = StaffPagePrograms.start(scratch)) {
            Ready ready = StaffPagePrograms.ready(programs);
            requireSamePage(ready);
            System.out.println("Page: %s, %d bytes, %d municipalities; %d requests a block, %d pairs"
                    .formatted(
                            StaffPagePrograms.PAGE,
                            page(ready.among()).length(),
                            ready.tenants(),
                            requests(),
                            pairs()));
            return verdict(compare(programs, ready), ready);
        }
    }

    private Comparison compare(Program programs, Ready ready) {
        CpuWithDatabase cpu = new CpuWithDatabase(new Cpu(programs.pid()), ready.postmaster());
        Load among = load(ready.among());
        Load alone = load(ready.alone());
        // until the compiler of the JVM has seen enough of both
        for (int round = 0; round < (quick ? 1 : 3); round++) {
            cpu.perRequest(among);
            cpu.perRequest(alone);
        }
        return Comparison.of(pairs(), () -> cpu.perRequest(among), () -> cpu.perRequest(alone));
    }

    private Verdict verdict(Comparison comparison, Ready ready) {
        boolean cheap = comparison.ratio() <= GOAL_RATIO;
        boolean few = ready.queries().size() <= GOAL_QUERIES;
        System.out.println(Comparison.heading());
        System.out.println(comparison.row("start page: among 290 / alone", "≤ " + GOAL_RATIO, cheap));
        System.out.println("Queries a page");
        System.out.println(String.format(
                Locale.ROOT,
                "%-44s %8d %10s %7s %8s   %s",
                String.join(", ", ready.queries()),
                ready.queries().size(),
                "",
                "",
                "≤ " + GOAL_QUERIES,
                few ? "holds" : "DOES NOT HOLD"));
        System.out.println("(in %d transactions; those for a tenant begin with its token, which is not counted)"
                .formatted(ready.transactions()));
        return new Verdict("staff-page", comparison.ratio(), "ratio", GOAL_RATIO, cheap && few);
    }

    /** A comparison of two different pages would be worth nothing. */
    private static void requireSamePage(Ready ready) throws IOException {
        if (!page(ready.among()).equals(page(ready.alone()))) {
            throw new IllegalStateException("The two programs show different pages");
        }
    }

    private static String page(Side side) throws IOException {
        try (Connection connection = new Connection(side.port())) {
            byte[] body = connection
                    .ask(Connection.request(StaffPagePrograms.PAGE, true, side.cookie()))
                    .body();
            return new String(body, StandardCharsets.UTF_8)
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\"");
        }
    }

    private Load load(Side side) {
        return new Load(side.port(), StaffPagePrograms.PAGE, requests(), side.cookie());
    }

    private int requests() {
        return quick ? 200 : 1_000;
    }

    private int pairs() {
        return quick ? 3 : 9;
    }
}
