/** Pictures made by the program: text as outlines in our own typeface, so that a drawing looks the same everywhere. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.samlofte.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
