package se.samlofte;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who press at the same moment. */
final class AtOnce {

    private AtOnce() {}

    static <T> List<T> run(int times, Callable<T> press) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> presses = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                presses.add(threads.submit(() -> {
                    start.await();
                    return press.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : presses) {
                results.add(one.get());
            }
            return results;
        }
    }
}
