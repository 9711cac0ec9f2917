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
import java.util.stream.Stream;

/**
 * The directory in which one default run keeps everything: {@code postgres/}, {@code published/}, secrets, the
 * database's port and {@code run.json}. One program at a time works in it.
 */
record DataDirectory(Path root) {

    /** A lock that nobody refers to is closed, and lost, by the garbage collector. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

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

    /** The port that the database had last time, if it is free; else a free one, which is remembered. */
    int databasePort() {
        try {
            Path file = root.resolve("database.port");
            int remembered = rememberedDatabasePort();
            if (remembered > 0 && isFree(remembered)) {
                return remembered;
            }
            int port = freePort();
            Files.writeString(file, Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 0 when there never was a database. */
    int rememberedDatabasePort() throws IOException {
        Path file = root.resolve("database.port");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    /** Throws the data away: only what a run writes, never other files that lie in the directory. */
    void clear() {
        EmbeddedCluster.stopWhatWasLeftBehind(postgres());
        for (String name : List.of("postgres", "published", "secrets.properties", "database.port", "run.json")) {
            delete(root.resolve(name));
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort() == port;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
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
