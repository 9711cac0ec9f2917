package se.samlofte.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.tenancy.WiredTenancy.A;
import static se.samlofte.tenancy.WiredTenancy.B;
import static se.samlofte.tenancy.WiredTenancy.C;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.isolation.SeededDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many threads of three tenants crowd around four connections. */
class CrowdedPoolTests {

    private static final SeededDatabase DATABASE = SeededDatabase.prepare("crowded");
    private static final WiredTenancy TENANCY = WiredTenancy.to(DATABASE.database(), 4);
    private static final int THREADS = 64;
    private static final int TURNS = 40;

    @AfterAll
    static void close() {
        TENANCY.close();
    }

    static Stream<Named<ThreadFactory>> kindsOfThread() {
        return Stream.of(
                Named.of("platform threads", Thread.ofPlatform().factory()),
                Named.of("virtual threads", Thread.ofVirtual().factory()));
    }

    @ParameterizedTest
    @MethodSource("kindsOfThread")
    @Proves("T10")
    void everyRowCarriesTheCallersTenant(ThreadFactory threads) throws Exception {
        List<Callable<Integer>> crowd = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            TenantId tenant = List.of(A, B, C).get(i % 3);
            crowd.add(() -> turns(tenant));
        }
        int done = 0;
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(threads)) {
            for (Future<Integer> thread : executor.invokeAll(crowd)) {
                done += thread.get();
            }
        }
        assertThat(done).isEqualTo(THREADS * TURNS);
    }

    private static int turns(TenantId tenant) {
        int done = 0;
        for (int i = 0; i < TURNS; i++) {
            Access access = i % 4 == 0 ? Access.visitor(tenant) : Access.app(tenant);
            List<Integer> seen =
                    AccessScope.call(access, () -> TENANCY.transactions().execute(status -> {
                        TENANCY.sql()
                                .execute("select pg_sleep("
                                        + ThreadLocalRandom.current().nextInt(3) + " / 1000.0)");
                        return TENANCY.tenantsSeenInside();
                    }));
            assertThat(seen).containsExactly(tenant.value());
            done++;
        }
        return done;
    }
}
