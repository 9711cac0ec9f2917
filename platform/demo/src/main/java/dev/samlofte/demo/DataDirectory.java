package dev.samlofte.demo;

import dev.samlofte.database.ClusterSecrets;
import dev.samlofte.database.EmbeddedCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The directory in which one default run keeps everything: {@code postgres/}, {@code published/}, secrets, keys, the
 * ports of what it starts and {@code run.json}. One program at a time works in it.
 */
record DataDirectory(Path root) {

    /** A lock that nobody refers to is closed, and lost, by the garbage collector. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    private static final List<String> KEPT = List.of(
            "postgres",
            "postgres.log",
            "published",
            "secrets.properties",
            "signin.keys",
            "database.port",
            "signin.port",
            "mail.port",
            "run.json");

    DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path published() {
        return root.resolve("published");
    }

    ClusterSecrets secrets() {
        return ClusterSecrets.loadOrCreate(root.resolve("secrets.properties"));
    }

    /** Keys of the sign-in server. */
    Path signInKeys() {
        return root.resolve("signin.keys");
    }

    /** Held until the process ends, however it ends; empty when another process holds it. */
    @SuppressWarnings("resource")
    Optional<FileLock> lock() {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            HELD.add(lock);
            return Optional.of(lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory cannot be used: " + root, e);
        }
    }

    int databasePort() {
        return port("database.port", DataDirectory::freePort);
    }

    /** Part of every issuer's address: so it is chosen where nothing is given ports by chance. */
    int signInPort() {
        return port("signin.port", () -> steadyPort(0));
    }

    int mailPort() {
        return port("mail.port", () -> steadyPort(1));
    }

    /** 0 when there never was a database. */
    int rememberedDatabasePort() {
        return remembered("database.port");
    }

    /** 0 when there never was a sign-in server. */
    int rememberedSignInPort() {
        return remembered("signin.port");
    }

    /** The port that the file remembers from last time, if it is free; else a new one, which it remembers. */
    private int port(String name, IntSupplier fresh) {
        int remembered = remembered(name);
        if (remembered > 0 && isFree(remembered)) {
            return remembered;
        }
        int port = fresh.getAsInt();
        try {
            Files.writeString(root.resolve(name), Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int remembered(String name) {
        Path file = root.resolve(name);
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the ports that systems give away, at a place that the directory's name decides; even or odd. */
    private int steadyPort(int parity) {
        int start = Math.floorMod(root.hashCode(), 4_000);
        return IntStream.range(0, 4_000)
                .map(step -> 20_000 + 2 * ((start + step) % 4_000) + parity)
                .filter(DataDirectory::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no free port from 20000 to 28000."));
    }

    /** Throws the data away: only what a run writes, never other files that lie in the directory. */
    void clear() {
        EmbeddedCluster.stopWhatWasLeftBehind(postgres());
        KEPT.forEach(name -> delete(root.resolve(name)));
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort() == port;
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(target)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be removed: " + target, e);
        }
    }
}
