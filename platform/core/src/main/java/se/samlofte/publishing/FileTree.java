package se.samlofte.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
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

    /**
     * Makes the files equal to the pages that may be read now.
     *
     * @param complete whether every tenant's pages are in memory; until then nothing is removed
     */
    void sync(PublishedPages pages, boolean complete) {
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
            if (complete) {
                removeAllBut(root, wanted);
                started = true;
            }
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

    /** A page's folder, and the files that tell the same in another form, such as {@code lofte.json}. */
    static Stream<Path> withOtherForms(Path target) {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Stream.of(target);
        }
        try (Stream<Path> beside = Files.list(folder)) {
            String start = target.getFileName() + ".";
            List<Path> forms = beside.filter(
                            file -> file.getFileName().toString().startsWith(start))
                    .filter(file -> !file.toString().endsWith(".gz"))
                    .toList();
            return Stream.concat(Stream.of(target), forms.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many pages and files there were, their compressed forms not counted */
    static int deleteTree(Path target) {
        try {
            int count = 0;
            for (Path entry : entriesOf(target)) {
                if (Files.isRegularFile(entry) && !entry.toString().endsWith(".gz")) {
                    count++;
                }
                deleteUnlessFilledAgain(entry);
            }
            Files.deleteIfExists(target.resolveSibling(target.getFileName() + ".gz"));
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be removed: " + target, e);
        }
    }

    private static List<Path> entriesOf(Path target) throws IOException {
        try (Stream<Path> entries = Files.walk(target)) {
            return entries.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            // the running program removes the same files at the same time
            return List.of();
        }
    }

    private static void deleteUnlessFilledAgain(Path entry) throws IOException {
        try {
            Files.deleteIfExists(entry);
        } catch (DirectoryNotEmptyException e) {
            // the running program was faster; it takes the rest down itself
        }
    }
}
