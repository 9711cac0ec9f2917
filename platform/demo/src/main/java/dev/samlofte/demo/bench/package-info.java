/** Measures and breaks the running program from outside, for {@code infra/bench} and {@code infra/faults}. */
@NullMarked
package dev.samlofte.demo.bench;

import org.jspecify.annotations.NullMarked;
