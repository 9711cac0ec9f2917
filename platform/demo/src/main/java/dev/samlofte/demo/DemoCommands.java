package dev.samlofte.demo;

import java.nio.file.Path;
import se.samlofte.Commands;
import se.samlofte.Console;

/**
 * {@code infra/samlofte}: the program's commands on a data directory, named by the system property samlofte.data, with
 * the municipalities of the directory that samlofte.tenants names.
 */
public final class DemoCommands {

    private DemoCommands() {}

    public static void main(String[] arguments) {
        DataDirectory data = new DataDirectory(Path.of(System.getProperty("samlofte.data", ".samlofte")));
        Path tenants = Path.of(System.getProperty("samlofte.tenants", "tenants"));
        System.exit(Commands.run(new DemoWorkplace(data, tenants), Console.ofProcess(), arguments));
    }
}
