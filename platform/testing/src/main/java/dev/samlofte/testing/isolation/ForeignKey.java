package dev.samlofte.testing.isolation;

import java.util.List;

/** A foreign key; {@code columns} and {@code targets} pair up. */
record ForeignKey(String name, List<String> columns, String target, List<String> targets) {}
