/** A module that gives evidence, for tests alone. */
@NullMarked
package se.samlofte.plantedletters;

import org.jspecify.annotations.NullMarked;
