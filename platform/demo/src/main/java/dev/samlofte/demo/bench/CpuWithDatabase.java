package dev.samlofte.demo.bench;

/** What a program and the database server behind it have used together: policies cost there, not in the program. */
record CpuWithDatabase(Cpu program, long postmaster) {

    double seconds() {
        return program.seconds()
                + new Cpu(postmaster).seconds()
                + ProcessHandle.of(postmaster).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToDouble(process -> new Cpu(process.pid()).seconds())
                        .sum();
    }

    /** Microseconds for each request of the load. */
    double perRequest(Load load) {
        double before = seconds();
        load.run();
        return (seconds() - before) * 1_000_000 / load.requests();
    }
}
