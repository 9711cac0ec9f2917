/** The assembly: main class, configuration and command line. Knows every module; no module knows it. */
@NullMarked
package se.samlofte;

import org.jspecify.annotations.NullMarked;
