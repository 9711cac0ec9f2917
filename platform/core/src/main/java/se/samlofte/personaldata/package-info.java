/**
 * Finds personal data in free text before it is published or kept (SAFETY I19): nobody's numbers, cars or children
 * belong in what municipality and police tell together. It looks and tells; what is done about it, the modules decide.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.samlofte.personaldata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
