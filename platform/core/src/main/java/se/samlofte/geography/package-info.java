/**
 * Sweden as the program needs it: municipalities with their SCB codes, counties and the police tree.
 * Reference data, the same for every tenant; plain storage on purpose.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.samlofte.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
