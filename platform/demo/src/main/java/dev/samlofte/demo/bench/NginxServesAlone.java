package dev.samlofte.demo.bench;

import dev.samlofte.demo.bench.Connection.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import se.samlofte.web.ResponseHeaders;

/**
 * Kills program and database and shows that nginx goes on serving the municipalities' pages, byte for byte, and that
 * the next start mends itself. Argument: the checkout.
 */
public final class NginxServesAlone {

    private static final List<String> SLUGS = List.of("hallefors", "hassleholm", "heby", "orkelljunga", "svenljunga");

    private final Scratch scratch;
    private final int port = Program.freePort();
    private final int nginxPort = Program.freePort();
    private final List<String> faults = new ArrayList<>();
    private int checks;

    private NginxServesAlone(Scratch scratch) {
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // ends the process: only when the folder is gone
        Verdict verdict;
        try (Scratch scratch = Scratch.in(Path.of(arguments[0]))) {
            verdict = new NginxServesAlone(scratch).run();
        }
        verdict.end();
    }

    private Verdict run() throws IOException, InterruptedException {
        Map<String, byte[]> before;
        try (Program samlofte = scratch.samlofte(port, Map.of());
                Program nginx = scratch.nginx(nginxPort, port)) {
            before = pages(port);
            compare("all alive", before);
            kill(samlofte);
            compare("program and database killed", before);
            check(
                    "unknown address, all dead",
                    ask(nginxPort, "/nothing/here", false).status() == 503);
            check(
                    "API, all dead",
                    ask(nginxPort, "/api/v1/api-info", false)
                            .header("content-type")
                            .startsWith("application/problem+json"));
            long started = System.nanoTime();
            try (Program again = scratch.samlofte(port, Map.of())) {
                row(
                        "started again after",
                        Duration.ofNanos(System.nanoTime() - started).toMillis() + " ms");
                compare("started again", pages(port));
                check(
                        "API, started again",
                        ask(nginxPort, "/api/v1/api-info", false).status() == 200);
                row("processes", again.pid() + " program, " + nginx.pid() + " nginx");
            }
        }
        faults.forEach(fault -> row("FAULT", fault));
        double share = (checks - faults.size()) / (double) checks;
        return new Verdict("nginx-serves-alone", share, "share of checks", 1.0, faults.isEmpty());
    }

    private void kill(Program samlofte) throws IOException, InterruptedException {
        Path pidFile = scratch.data().resolve("postgres/postmaster.pid");
        long postgres = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        samlofte.process().destroyForcibly().waitFor();
        ProcessHandle.of(postgres).ifPresent(ProcessHandle::destroyForcibly);
        row("killed", "program " + samlofte.pid() + ", database " + postgres);
    }

    private void compare(String moment, Map<String, byte[]> expected) throws IOException {
        int faultsBefore = faults.size();
        for (Map.Entry<String, byte[]> page : expected.entrySet()) {
            Answer plain = ask(nginxPort, page.getKey(), false);
            Answer compressed = ask(nginxPort, page.getKey(), true);
            String at = moment + ", " + page.getKey();
            check(at + ": 200", plain.status() == 200 && compressed.status() == 200);
            check(at + ": same bytes", Arrays.equals(plain.body(), page.getValue()));
            check(at + ": compressed", compressed.header("content-encoding").equals("gzip"));
            check(at + ": same bytes, compressed", Arrays.equals(unpacked(compressed), page.getValue()));
            check(at + ": no-cache", plain.header("cache-control").equals("no-cache"));
            headersOf(page.getKey())
                    .forEach((name, value) -> check(
                            at + ": " + name,
                            plain.header(name.toLowerCase(Locale.ROOT)).equals(value)));
        }
        row(moment, expected.size() + " pages, " + (faults.size() - faultsBefore) + " faults");
    }

    /** A card may be framed, nothing else. An empty value means that the header is absent. */
    private static Map<String, String> headersOf(String path) {
        if (!ResponseHeaders.isCard(path)) {
            return ResponseHeaders.ALWAYS;
        }
        Map<String, String> headers = new HashMap<>(ResponseHeaders.ALWAYS);
        headers.putAll(ResponseHeaders.OF_CARDS);
        headers.put(ResponseHeaders.OLDER_FRAME_RULE, "");
        return headers;
    }

    private Map<String, byte[]> pages(int from) throws IOException {
        Map<String, byte[]> pages = new java.util.TreeMap<>();
        for (String slug : SLUGS) {
            try (Stream<Path> files = Files.walk(scratch.tree().resolve(slug))) {
                for (Path file :
                        files.filter(each -> each.endsWith("index.html")).toList()) {
                    String path = "/" + scratch.tree().relativize(file.getParent());
                    pages.put(path, ask(from, path, false).body());
                }
            }
        }
        return pages;
    }

    private void check(String what, boolean holds) {
        checks++;
        if (!holds) {
            faults.add(what);
        }
    }

    private static void row(String what, String found) {
        System.out.println(String.format(Locale.ROOT, "%-32s %s", what, found));
    }

    private static Answer ask(int port, String path, boolean compressed) throws IOException {
        try (Connection connection = new Connection(port)) {
            return connection.ask(Connection.request(path, compressed));
        }
    }

    private static byte[] unpacked(Answer answer) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        }
    }
}
