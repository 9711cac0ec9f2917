package dev.samlofte.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;

/**
 * The modules that keep tables, in the order in which they migrate. Each artifact lists its own in
 * {@code db/changelogs.list}, a line each: a number that orders, and the module, which is also the schema's name and
 * the folder {@code db/<module>/} that holds {@code changelog.sql}.
 */
public record Changelogs(ClassLoader classPath, List<String> modules) {

    private static final String LIST = "db/changelogs.list";

    /** @throws IllegalStateException when two artifacts claim the same module */
    public static Changelogs onClassPath(ClassLoader classPath) {
        List<Entry> entries = new ArrayList<>();
        try {
            Enumeration<URL> lists = classPath.getResources(LIST);
            while (lists.hasMoreElements()) {
                read(lists.nextElement(), entries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> modules = entries.stream()
                .sorted(Comparator.comparingInt(Entry::order).thenComparing(Entry::module))
                .map(Entry::module)
                .toList();
        if (modules.stream().distinct().count() != modules.size()) {
            throw new IllegalStateException("A module's changelog is listed twice: " + modules);
        }
        return new Changelogs(classPath, modules);
    }

    public boolean contains(String module) {
        return modules.contains(module);
    }

    /** Class path address of a module's changelog. */
    public String path(String module) {
        return "db/" + module + "/changelog.sql";
    }

    private static void read(URL list, List<Entry> into) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .map(words -> new Entry(Integer.parseInt(words[0]), words[1]))
                    .forEach(into::add);
        }
    }

    private record Entry(int order, String module) {}
}
