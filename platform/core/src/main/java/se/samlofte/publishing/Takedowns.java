package se.samlofte.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Assets;

/**
 * Addresses that must not be shown, kept in a file beside the published tree, so that taking down works when program
 * and database do not. The running program reads it with every round of publishing.
 */
public final class Takedowns {

    private static final String FILE = ".takedowns";
    private static final Pattern ADDRESS = Pattern.compile("(/[a-z0-9]+([._-][a-z0-9]+)*)+");
    private static final Pattern INSIDE = Pattern.compile("(/[^/]+)(?:/en(?=/))?(/(?!en$).+)");

    private final Path tree;

    /** @param tree root of the published files */
    public Takedowns(Path tree) {
        this.tree = tree;
    }

    /** Addresses taken down, each with everything below it. */
    public Set<String> paths() {
        Path file = tree.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return Set.of();
            }
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith("/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("Takedowns could not be read: " + file, e);
        }
    }

    /**
     * Removes the address and everything below it from the tree, in every language, and keeps it away until
     * {@link #lift}.
     *
     * @param path such as {@code /heby/medborgarloften/medborgarlofte-2021}
     * @return how many files were removed
     * @throws IllegalArgumentException when it is no published address, or one of the assets that all pages share
     */
    public int takeDown(String path) {
        List<Path> targets = editions(path).stream()
                .map(this::target)
                .flatMap(FileTree::withOtherForms)
                .toList();
        Set<String> paths = new TreeSet<>(paths());
        paths.addAll(editions(path));
        write(paths);
        return targets.stream()
                .filter(Files::exists)
                .mapToInt(FileTree::deleteTree)
                .sum();
    }

    /** Lets the address be shown again with the next round of publishing. */
    public boolean lift(String path) {
        Set<String> paths = new TreeSet<>(paths());
        boolean was = paths.removeAll(editions(path));
        write(paths);
        return was;
    }

    /** The address in each language; alone when it is a municipality's whole site, or all of it in one language. */
    private static List<String> editions(String path) {
        Matcher inside = INSIDE.matcher(path);
        return inside.matches()
                ? Stream.of(Language.values())
                        .map(language -> inside.group(1) + language.pathPart() + inside.group(2))
                        .toList()
                : List.of(path);
    }

    private Path target(String path) {
        if (!ADDRESS.matcher(path).matches() || (path + "/").startsWith(Assets.FOLDER)) {
            throw new IllegalArgumentException(path);
        }
        return tree.resolve(path.substring(1));
    }

    private void write(Set<String> paths) {
        try {
            Files.createDirectories(tree);
            FileTree.writeAtomically(
                    tree.resolve(FILE),
                    (String.join("\n", paths) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
