package dev.samlofte.demo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a server the same thing an exact number of times over a few kept-alive connections.
 *
 * @param cookie of somebody who is signed in; empty for nobody
 */
record Load(int port, String path, int requests, String cookie) {

    private static final int CONNECTIONS = 4;

    Load(int port, String path, int requests) {
        this(port, path, requests, "");
    }

    /** @throws IllegalStateException when any answer is not 200 */
    void run() {
        try (ExecutorService asking = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int part = 0; part < CONNECTIONS; part++) {
                int share = requests / CONNECTIONS + (part < requests % CONNECTIONS ? 1 : 0);
                parts.add(asking.submit(() -> ask(share)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load on " + path + " broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void ask(int times) {
        byte[] request = Connection.request(path, true, cookie);
        try (Connection connection = new Connection(port)) {
            for (int i = 0; i < times; i++) {
                int status = connection.ask(request).status();
                if (status != 200) {
                    throw new IllegalStateException("Status " + status + " from " + path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
