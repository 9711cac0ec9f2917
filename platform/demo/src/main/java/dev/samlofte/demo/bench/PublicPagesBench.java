package dev.samlofte.demo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a public page costs: from the program against a constant text of the same server, from nginx against the same
 * bytes as a plain file. Arguments: the checkout, {@code --quick}.
 */
public final class PublicPagesBench {

    private static final double GOAL_PROGRAM = 1.3;
    private static final double GOAL_NGINX = 0.95;

    private final Scratch scratch;
    private final boolean quick;

    private PublicPagesBench(Scratch scratch, boolean quick) {
        this.scratch = scratch;
        this.quick = quick;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        // ends the process: only when the folder is gone
        Verdict verdict;
        try (Scratch scratch = Scratch.in(Path.of(words.getFirst()))) {
            verdict = new PublicPagesBench(scratch, words.contains("--quick")).run();
        }
        verdict.end();
    }

    private Verdict run() throws IOException {
        int port = Program.freePort();
        int nginxPort = Program.freePort();
        try (Program samlofte = scratch.samlofte(port, Map.of("SAMLOFTE_BENCH", "true"))) {
            String page = aPledgePage();
            System.out.println("Page: " + page + ", " + requests() + " requests a block, " + pairs() + " pairs");
            Comparison program = compareWithConstant(samlofte, port, page);
            try (Program nginx = scratch.nginx(nginxPort, port)) {
                return verdict(program, compareWithPlainFile(nginx, nginxPort, page));
            }
        }
    }

    private Comparison compareWithConstant(Program samlofte, int port, String page) {
        Cpu cpu = new Cpu(samlofte.pid());
        Load pages = new Load(port, page, requests());
        Load constant = new Load(port, ConstantAnswer.ADDRESS, requests());
        if (!quick) {
            // until the compiler of the JVM has seen enough of both
            cpu.perRequest(pages);
            cpu.perRequest(constant);
        }
        return Comparison.of(pairs(), () -> cpu.perRequest(pages), () -> cpu.perRequest(constant));
    }

    /** The yardstick is the same answer from a plain file in a server without any of our rules. */
    private Comparison compareWithPlainFile(Program nginx, int port, String page) throws IOException {
        int plainPort = Program.freePort();
        try (Program plain = PlainNginx.start(scratch, page, gzipOf(page), plainPort)) {
            Cpu ours = new Cpu(Program.lastDescendant(nginx.pid()));
            Cpu yardstick = new Cpu(Program.lastDescendant(plain.pid()));
            Load pages = new Load(port, page, 2 * requests());
            Load file = new Load(plainPort, page, 2 * requests());
            // as speed: how much of the plain file's requests nginx serves with the same CPU time
            return Comparison.of(pairs(), () -> 1e6 / ours.perRequest(pages), () -> 1e6 / yardstick.perRequest(file));
        }
    }

    private Verdict verdict(Comparison program, Comparison nginx) {
        boolean programHolds = program.ratio() <= GOAL_PROGRAM;
        boolean nginxHolds = nginx.ratio() >= GOAL_NGINX;
        System.out.println(Comparison.heading());
        System.out.println(program.row("program: pledge page / constant text", "≤ " + GOAL_PROGRAM, programHolds));
        System.out.println("Requests per second of CPU");
        System.out.println(nginx.row("nginx: published tree / plain file", "≥ " + GOAL_NGINX, nginxHolds));
        return new Verdict("public-pages", program.ratio(), "ratio", GOAL_PROGRAM, programHolds && nginxHolds);
    }

    private int requests() {
        return quick ? 6_000 : 20_000;
    }

    private int pairs() {
        return quick ? 3 : 9;
    }

    private byte[] gzipOf(String page) throws IOException {
        return Files.readAllBytes(scratch.tree().resolve(page.substring(1)).resolve("index.html.gz"));
    }

    private String aPledgePage() throws IOException {
        Path tree = scratch.tree();
        try (Stream<Path> files = Files.walk(tree.resolve("orkelljunga/medborgarloften"))) {
            return files.filter(file -> file.endsWith("index.html"))
                    .sorted()
                    .map(file -> "/" + tree.relativize(file.getParent()))
                    .reduce((first, last) -> last)
                    .orElseThrow(() -> new IllegalStateException("No pledge page is published"));
        }
    }
}
