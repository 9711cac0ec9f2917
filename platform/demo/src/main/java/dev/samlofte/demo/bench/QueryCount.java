package dev.samlofte.demo.bench;

import dev.samlofte.demo.bench.Connection.Answer;
import dev.samlofte.demo.bench.StaffPagePrograms.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * How many queries one page takes, and in how many transactions; counted while the page is asked for and not at any
 * other time.
 *
 * @param queries the first table of each
 */
record QueryCount(List<String> queries, int transactions) {

    private static final Pattern FIRST_TABLE =
            Pattern.compile("(?:from|into|update) \"?(\\w+)\"?\\.\"?(\\w+)\"?", Pattern.CASE_INSENSITIVE);

    /** Asks for the page twice and counts the second time: the first one may have a session to write. */
    static QueryCount of(ApplicationContext program, Side side) throws IOException {
        byte[] request = Connection.request(StaffPagePrograms.PAGE, true, side.cookie());
        try (Connection connection = new Connection(side.port())) {
            require(connection.ask(request));
            awaitItsEnd();
            Configuration sql = program.getBean(DSLContext.class).configuration();
            ConfigurableTransactionManager transactions = (ConfigurableTransactionManager)
                    Objects.requireNonNull(program.getBean(PlatformTransactionManager.class));
            ExecuteListenerProvider[] listeners = sql.executeListenerProviders();
            Collection<TransactionExecutionListener> transactionListeners =
                    transactions.getTransactionExecutionListeners();
            Counting counting = new Counting();
            sql.set(with(listeners, counting));
            transactions.addListener(counting);
            try {
                require(connection.ask(request));
                awaitItsEnd();
            } finally {
                sql.set(listeners);
                transactions.setTransactionExecutionListeners(transactionListeners);
            }
            return new QueryCount(List.copyOf(counting.queries), counting.begun.get());
        }
    }

    /** The answer is there before the last filter is done, and a session may be written then. */
    private static void awaitItsEnd() {
        LockSupport.parkNanos(300_000_000);
    }

    private static void require(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(
                    "Status " + answer.status() + " from " + StaffPagePrograms.PAGE + " " + answer.headers());
        }
    }

    private static ExecuteListenerProvider[] with(ExecuteListenerProvider[] listeners, ExecuteListener more) {
        List<ExecuteListenerProvider> all = new ArrayList<>(List.of(listeners));
        all.add(new DefaultExecuteListenerProvider(more));
        return all.toArray(ExecuteListenerProvider[]::new);
    }

    private static final class Counting implements ExecuteListener, TransactionExecutionListener {

        private final transient ConcurrentLinkedQueue<String> queries = new ConcurrentLinkedQueue<>();
        private final transient AtomicInteger begun = new AtomicInteger();

        @Override
        public void executeStart(ExecuteContext context) {
            Matcher matcher = FIRST_TABLE.matcher(String.valueOf(context.sql()));
            queries.add(matcher.find() ? matcher.group(1) + "." + matcher.group(2) : "?");
        }

        @Override
        public void afterBegin(TransactionExecution transaction, @org.jspecify.annotations.Nullable Throwable failure) {
            if (transaction.isNewTransaction()) {
                begun.incrementAndGet();
            }
        }
    }
}
