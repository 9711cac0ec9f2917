package se.samlofte;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Who finds what at each address: the modules' {@code roles/*.csv} together. */
final class RoleMatrix {

    /** Who asks. */
    enum Who {
        ANONYMOUS,
        /** Signed in, at home in another municipality. */
        STRANGER,
        TENANT_ADMIN,
        COORDINATOR,
        EDITOR,
        LIAISON_OFFICER,
        LPO_CHIEF
    }

    /** What they find. */
    enum Finds {
        /** The page or command itself, which may still have nothing under an invented id. */
        OPEN,
        /** That they lack the permission. */
        NO,
        /** That they are to sign in. */
        SIGN_IN,
        /** Nothing: the same as at an address that does not exist. */
        HIDDEN
    }

    /** A method and a path as they are mapped. */
    record Endpoint(String method, String path) implements Comparable<Endpoint> {

        @Override
        public int compareTo(Endpoint other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : method.compareTo(other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private RoleMatrix() {}

    static Map<Endpoint, Map<Who, Finds>> read() {
        Map<Endpoint, Map<Who, Finds>> rows = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:roles/*.csv")) {
                read(file, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void read(Resource file, Map<Endpoint, Map<Who, Finds>> rows) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : lines) {
                Map<Who, Finds> found = new EnumMap<>(Who.class);
                for (Who who : Who.values()) {
                    found.put(who, Finds.valueOf(line.getField(who.name())));
                }
                Endpoint endpoint = new Endpoint(line.getField("method"), line.getField("path"));
                if (rows.put(endpoint, found) != null) {
                    throw new IllegalStateException(endpoint + " stands twice");
                }
            }
        }
    }
}
