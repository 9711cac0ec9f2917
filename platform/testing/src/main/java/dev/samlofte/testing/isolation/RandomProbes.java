package dev.samlofte.testing.isolation;

import dev.samlofte.database.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * T05: random statements as staff and as visitor of tenant A, all taken back. None may return, change or stumble over
 * anything of another tenant's. The same seed tries the same statements.
 */
public final class RandomProbes {

    private static final int A_TRANSACTION = 100;
    private static final int WORKERS = 2;

    private final SeededDatabase seeded;
    private final List<ProbeTable> tables;

    public RandomProbes(SeededDatabase seeded) throws SQLException {
        this.seeded = seeded;
        this.tables = ProbeTable.of(seeded);
    }

    public ProbeReport run(int probes, long seed) throws InterruptedException {
        ProbeReport report = new ProbeReport();
        SplittableRandom random = new SplittableRandom(seed);
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> running = IntStream.range(0, WORKERS)
                    .<Future<?>>mapToObj(worker -> {
                        SplittableRandom own = random.split();
                        return workers.submit(() -> {
                            work(probes / WORKERS, own, report);
                            return report;
                        });
                    })
                    .toList();
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The probes broke off", e.getCause());
        }
        return report;
    }

    private void work(int probes, SplittableRandom random, ProbeReport report) throws SQLException {
        String own = seeded.tokens().token(TestTenant.A.id());
        try (Connection app = seeded.database().connect(DatabaseRole.APP);
                Connection visitor = seeded.database().connect(DatabaseRole.PUBLIC)) {
            app.setAutoCommit(false);
            visitor.setAutoCommit(false);
            for (int done = 0; done < probes; done += A_TRANSACTION) {
                Connection connection = random.nextInt(4) == 0 ? visitor : app;
                SeededDatabase.setToken(connection, own, true);
                ProbeRun run = new ProbeRun(connection, report);
                for (int i = done; i < Math.min(done + A_TRANSACTION, probes); i++) {
                    run.run(probe(random));
                }
                connection.rollback();
            }
        }
    }

    private Probe probe(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> new SessionProbes(random, tables, seeded.tokens()).next();
            case 1, 2, 3 -> new WriteProbes(random, tables).next();
            default -> new ReadProbes(random, tables).next();
        };
    }
}
