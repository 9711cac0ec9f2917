package se.samlofte.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.tenancy.WiredTenancy.A;
import static se.samlofte.tenancy.WiredTenancy.B;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.isolation.SeededDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that left its thread, its transaction or its tenant behind finds no tenant, never the last one. */
class UnboundWorkTests {

    private static final SeededDatabase DATABASE = SeededDatabase.prepare("unbound");
    private static final WiredTenancy TENANCY = WiredTenancy.to(DATABASE.database(), 2);

    @AfterAll
    static void close() {
        TENANCY.close();
    }

    @Test
    @Proves("T12")
    void aFutureDoesNotInheritTheTenant() {
        AccessScope.run(Access.app(A), () -> {
            assertThat(TENANCY.tenantsSeen()).containsExactly(A.value());
            assertThatThrownBy(() ->
                            CompletableFuture.supplyAsync(TENANCY::tenantsSeen).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IsolationException.class);
            assertThatThrownBy(() ->
                            CompletableFuture.supplyAsync(AccessScope::tenant).get())
                    .hasCauseInstanceOf(NoTenantException.class);
        });
    }

    @Test
    @Proves("T12")
    void anExecutorsThreadForgetsTheTenantOfItsLastTask() throws Exception {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            assertThat(executor.submit(() -> TENANCY.tenantsSeenAs(Access.app(A)))
                            .get())
                    .containsExactly(A.value());
            assertThatThrownBy(() -> executor.submit(TENANCY::tenantsSeen).get())
                    .hasCauseInstanceOf(IsolationException.class);
            assertThat(executor.submit(() -> TENANCY.tenantsSeenAs(Access.app(B)))
                            .get())
                    .containsExactly(B.value());
        }
    }

    @Test
    @Proves("T12")
    void aParallelStreamSeesTheCallersTenantOrThrows() {
        List<Object> answers = AccessScope.call(Access.app(A), () -> IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return (Object) TENANCY.tenantsSeen();
                    } catch (IsolationException e) {
                        return "refused";
                    }
                })
                .distinct()
                .toList());
        assertThat(answers).contains(List.of(A.value())).isSubsetOf(List.of(A.value()), "refused");
    }

    @Test
    @Proves("T12")
    void anotherThreadDoesNotJoinTheOpenTransaction() {
        AccessScope.run(Access.app(A), () -> TENANCY.transactions().executeWithoutResult(status -> assertThatThrownBy(
                        () -> CompletableFuture.supplyAsync(TENANCY::tenantsSeenInside)
                                .get())
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside a transaction")));
    }

    @Test
    @Proves("T12")
    void sqlOutsideATransactionThrows() {
        AccessScope.run(Access.app(A), () -> {
            assertThat(TENANCY.tenantsSeen()).containsExactly(A.value());
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(TENANCY::tenantsSeenInside)
                    .withMessageContaining("outside a transaction");
        });
    }

    @Test
    @Proves("T09")
    void theTenantCannotChangeInsideATransaction() {
        AccessScope.run(Access.app(A), () -> TENANCY.transactions().executeWithoutResult(status -> {
            assertThatThrownBy(() -> TENANCY.tenantsSeenAs(Access.app(B))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> TENANCY.tenantsSeenAs(Access.platform()))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(TENANCY.tenantsSeenAs(Access.app(A))).containsExactly(A.value());
        }));
        assertThat(TENANCY.tenantsSeenAs(Access.app(B))).containsExactly(B.value());
    }

    @Test
    @Proves("T09")
    void aTransactionDoesNotOutliveTheTenantItBeganWith() {
        var open = AccessScope.call(Access.app(A), () -> TENANCY.manager().getTransaction(null));
        try {
            assertThatThrownBy(TENANCY::tenantsSeenInside)
                    .as("nobody is bound, but the session still speaks for A")
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            TENANCY.manager().rollback(open);
        }
        assertThat(TENANCY.tenantsSeenAs(Access.app(A))).containsExactly(A.value());
    }

    @Test
    @Proves("T09")
    void aTransactionInsideATransactionLeavesTheOuterOneItsTenant() {
        TransactionTemplate inner = new TransactionTemplate(TENANCY.manager());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        AccessScope.run(Access.app(A), () -> TENANCY.transactions().executeWithoutResult(status -> {
            assertThat(TENANCY.tenantsSeenInside()).containsExactly(A.value());
            assertThat(inner.<List<Integer>>execute(own -> TENANCY.tenantsSeenInside()))
                    .containsExactly(A.value());
            assertThat(TENANCY.tenantsSeenInside()).containsExactly(A.value());
        }));
    }
}
