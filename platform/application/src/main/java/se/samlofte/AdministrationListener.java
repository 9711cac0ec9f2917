package se.samlofte;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs commands inside the serving program, for whoever can read {@code run.json}. A listener of its own on loopback,
 * so that no route or proxy rule of the public port can reach it (decision 0006).
 */
final class AdministrationListener implements AutoCloseable {

    /** What is asked: the command as it was typed, files by absolute path. */
    record Order(List<String> arguments) {

        /** @throws NullPointerException when there are none, or one is null */
        Order {
            arguments = List.copyOf(arguments);
        }
    }

    /** What the command said and how it ended. */
    record Outcome(int exitCode, String data, String people) {}

    static final String ADDRESS = "/commands";
    private static final int LONGEST_ORDER = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final byte[] authorization;
    private final Workplace workplace;

    private AdministrationListener(HttpServer server, String key, Workplace workplace) {
        this.server = server;
        this.authorization = ("Bearer " + key).getBytes(StandardCharsets.US_ASCII);
        this.workplace = workplace;
    }

    static AdministrationListener open(String key, Workplace workplace) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AdministrationListener listener = new AdministrationListener(server, key, workplace);
            server.createContext(ADDRESS, listener::answer);
            server.setExecutor(
                    command -> Thread.ofVirtual().name("administration").start(command));
            server.start();
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException("The administration listener could not be opened", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!mayAsk(exchange)) {
                refuse(exchange, 403, "Only the command line may ask, with the key of run.json.");
                return;
            }
            // the server hands over every path that begins so
            if (!exchange.getRequestURI().toString().equals(ADDRESS)) {
                refuse(exchange, 404, "Commands are taken at " + ADDRESS + " alone.");
                return;
            }
            Optional<Order> order = orderOf(exchange);
            if (order.isEmpty()) {
                refuse(exchange, 400, "The body must be {\"arguments\": [\"tenant\", \"list\"]}, all of them text.");
                return;
            }
            send(exchange, 200, "application/json", run(order.get()));
        }
    }

    private static void refuse(HttpExchange exchange, int status, String detail) throws IOException {
        send(exchange, status, "application/problem+json", Map.of("status", status, "detail", detail));
    }

    private static void send(HttpExchange exchange, int status, String contentType, Object answer) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Optional<Order> orderOf(HttpExchange exchange) throws IOException {
        try {
            return Optional.ofNullable(
                    JSON.readValue(exchange.getRequestBody().readNBytes(LONGEST_ORDER), Order.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** No page of a browser has any business here, so a request that names its origin is refused whatever key it has. */
    private boolean mayAsk(HttpExchange exchange) {
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        return exchange.getRequestMethod().equals("POST")
                && !exchange.getRequestHeaders().containsKey("Origin")
                && shown != null
                && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), authorization);
    }

    private Outcome run(Order order) {
        StringWriter data = new StringWriter();
        StringWriter people = new StringWriter();
        Console console = new Console(new PrintWriter(data), new PrintWriter(people));
        int exitCode = Commands.runInTheProgram(workplace, console, order.arguments());
        return new Outcome(exitCode, data.toString(), people.toString());
    }
}
