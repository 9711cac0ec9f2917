/**
 * How modules prove that something was done: they say which kinds of evidence they can give, and tell of each one by an
 * event that carries ids and numbers alone. Who counts it they do not know.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "tenancy"})
package se.samlofte.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
