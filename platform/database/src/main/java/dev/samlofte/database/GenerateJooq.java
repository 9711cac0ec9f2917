package dev.samlofte.database;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: migrates a throw-away PostgreSQL with the real changelogs and writes jOOQ code for the artifact's own
 * schemas, package {@code se.samlofte.<module>.db}. Does nothing when changelogs, roles and this generator are unchanged.
 *
 * <p>Arguments: target directory, resource directory of the artifact, then resource directories of the artifacts whose
 * schemas it builds on.
 */
public final class GenerateJooq {

    private static final String GENERATOR_VERSION = "4";

    private GenerateJooq() {}

    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        List<Path> resources = Stream.of(arguments).skip(1).map(Path::of).toList();
        Path stamp = target.resolve("changelogs.sha256");
        String hash = hash(resources);
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        generate(target, resources);
        Files.createDirectories(target);
        Files.writeString(stamp, hash);
    }

    private static void generate(Path target, List<Path> resources) throws Exception {
        Changelogs own = Changelogs.onClassPath(classPath(List.of(resources.getFirst())));
        Changelogs all = Changelogs.onClassPath(classPath(resources));
        try (EmbeddedCluster cluster = EmbeddedCluster.throwAway()) {
            DatabaseSetup.prepare(cluster, DatabaseSetup.DATABASE, all);
            for (String module : own.modules()) {
                generate(cluster, module, target);
            }
        }
    }

    private static void generate(EmbeddedCluster cluster, String module, Path target) throws Exception {
        Configuration configuration = new Configuration()
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(cluster.url(DatabaseSetup.DATABASE))
                        .withUser(DatabaseRole.OWNER.roleName())
                        .withPassword(cluster.secrets().password(DatabaseRole.OWNER)))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withInputSchema(module)
                                .withIncludes(".*")
                                .withExcludes("databasechangelog.*|token_key")
                                .withIncludeRoutines(false)
                                .withIncludeDomains(false))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withComments(false)
                                .withGeneratedAnnotation(true)
                                .withGlobalObjectReferences(true)
                                .withJavaTimeTypes(true))
                        .withTarget(new Target()
                                .withPackageName("se.samlofte." + module.replace("_", "") + ".db")
                                .withDirectory(target.toString())));
        GenerationTool.generate(configuration);
    }

    private static ClassLoader classPath(List<Path> resources) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path directory : resources) {
            urls.add(directory.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), GenerateJooq.class.getClassLoader());
    }

    private static String hash(List<Path> resources) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(GENERATOR_VERSION.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (Path directory : resources) {
            try (Stream<Path> files = Files.walk(directory.resolve("db"))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(
                            directory.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        for (String script : List.of("roles.sql", "database.sql")) {
            try (var in = GenerateJooq.class.getResourceAsStream("/postgres/" + script)) {
                if (in != null) {
                    digest.update(in.readAllBytes());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
