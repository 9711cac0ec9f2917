/** Deeds that nobody has words for. */
@NullMarked
package dev.samlofte.planted.trail;

import org.jspecify.annotations.NullMarked;
