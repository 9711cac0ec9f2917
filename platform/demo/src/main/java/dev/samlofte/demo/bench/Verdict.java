package dev.samlofte.demo.bench;

import java.util.Locale;

/** The last line of every measurement: one JSON object, for programs. */
record Verdict(String name, double figure, String unit, double goal, boolean holds) {

    /** Writes it to standard output and ends the process: 0 when it holds. */
    void end() {
        System.out.println(String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"figure\":%.3f,\"unit\":\"%s\",\"goal\":%s,\"holds\":%s}",
                name,
                figure,
                unit,
                goal,
                holds));
        System.exit(holds ? 0 : 1);
    }
}
