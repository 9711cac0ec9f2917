package dev.samlofte.demo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operating system says a process has used: user and system time, from {@code /proc/<pid>/stat}. */
record Cpu(long pid) {

    /** Linux counts in hundredths of a second here, whatever its own clock does. */
    private static final double TICK_SECONDS = 0.01;

    double seconds() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // the second field is the program's name in brackets and may hold spaces
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_SECONDS;
        } catch (IOException e) {
            throw new UncheckedIOException("No such process any more: " + pid, e);
        }
    }

    /** Microseconds for each request of the load. */
    double perRequest(Load load) {
        double before = seconds();
        load.run();
        return (seconds() - before) * 1_000_000 / load.requests();
    }
}
