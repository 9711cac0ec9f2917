/** Rules of the house over compiled classes, each with its reason, for every artifact. */
@NullMarked
package dev.samlofte.testing.architecture;

import org.jspecify.annotations.NullMarked;
