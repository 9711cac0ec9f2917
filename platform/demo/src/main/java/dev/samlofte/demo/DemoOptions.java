package dev.samlofte.demo;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code infra/run} was told. */
@Command(name = "infra/run")
final class DemoOptions {

    @Option(names = "--port")
    int port = 8080;

    @Option(names = "--data")
    Path data = Path.of(".samlofte");

    @Option(names = "--tenants")
    Path tenants = Path.of("tenants");

    /** Throws away the data of the last run. */
    @Option(names = "--fresh")
    boolean fresh;

    /** Stops when ready: the JVM watches which classes a start needs. */
    @Option(names = "--train")
    boolean train;
}
