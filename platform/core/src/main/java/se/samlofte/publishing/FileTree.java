package se.samlofte.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.web.Assets;

/**
 * The published pages as files, plain and compressed, for nginx: {@code /heby} becomes {@code heby/index.html}. Files
 * appear by renaming, so that a reader sees the old bytes or the new ones, never half of them.
 */
@Component
class FileTree {

    private final @Nullable Path root;
    private final Assets assets;
    private final Map<String, String> written = new HashMap<>();
    private boolean started;

    FileTree(PublishingProperties properties, Assets assets) {
        this.root = properties.directory();
        this.assets = assets;
    }

    Set<String> takenDown() {
        return root == null ? Set.of() : new Takedowns(root).paths();
    }

    /** Makes the files equal to the pages that may be read now. */
    void sync(PublishedPages pages) {
        if (root == null) {
            return;
        }
        try {
            if (!started) {
                writeAssets(root);
            }
            Set<String> wanted = new HashSet<>();
            for (String slug : pages.slugs()) {
                for (FinishedPage page : pages.open(slug)) {
                    wanted.add(fileName(page));
                    write(root, page);
                }
            }
            removeAllBut(root, wanted);
            started = true;
        } catch (IOException e) {
            throw new UncheckedIOException("The published tree could not be written: " + root, e);
        }
    }

    private void write(Path root, FinishedPage page) throws IOException {
        String name = fileName(page);
        if (page.etag().equals(written.get(name))) {
            return;
        }
        Path file = root.resolve(name);
        byte[] plain = page.plain();
        if (!hasBytes(file, plain)) {
            Files.createDirectories(file.getParent());
            writeAtomically(root.resolve(name + ".gz"), page.gzip());
            writeAtomically(file, plain);
        }
        written.put(name, page.etag());
    }

    private void removeAllBut(Path root, Set<String> wanted) throws IOException {
        Set<String> there = started ? new HashSet<>(written.keySet()) : filesBelow(root);
        for (String name : there) {
            if (!wanted.contains(name)) {
                Files.deleteIfExists(root.resolve(name));
                Files.deleteIfExists(root.resolve(name + ".gz"));
                written.remove(name);
                removeEmptyFolders(root, root.resolve(name).getParent());
            }
        }
    }

    private void writeAssets(Path root) throws IOException {
        Path folder = root.resolve("assets");
        Files.createDirectories(folder);
        for (Assets.Asset asset : assets.all()) {
            Path file = folder.resolve(asset.fileName());
            if (!hasBytes(file, asset.plain())) {
                writeAtomically(folder.resolve(asset.fileName() + ".gz"), asset.gzip());
                writeAtomically(file, asset.plain());
            }
        }
    }

    private static Set<String> filesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> names = new HashSet<>();
            files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.startsWith("assets/") && !name.startsWith(".") && !name.endsWith(".gz"))
                    .forEach(names::add);
            return names;
        }
    }

    private static void removeEmptyFolders(Path root, @Nullable Path folder) throws IOException {
        Path current = folder;
        while (current != null && !current.equals(root) && Files.isDirectory(current) && isEmpty(current)) {
            Files.delete(current);
            current = current.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static String fileName(FinishedPage page) {
        String path = page.path().substring(1);
        if (!page.contentType().startsWith("text/html") || path.endsWith(".html")) {
            return path;
        }
        return path.isEmpty() ? "index.html" : path + "/index.html";
    }

    private static boolean hasBytes(Path file, byte[] bytes) throws IOException {
        return Files.exists(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    static void writeAtomically(Path file, byte[] bytes) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), ".", ".tmp");
        Files.write(temporary, bytes);
        temporary.toFile().setReadable(true, false);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static int deleteTree(Path target) {
        try (Stream<Path> entries = Files.walk(target)) {
            List<Path> all = entries.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : all) {
                Files.delete(entry);
            }
            return (int) all.stream()
                    .filter(path -> !path.toString().endsWith(".gz"))
                    .filter(path -> path.toString().contains("."))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be removed: " + target, e);
        }
    }
}
