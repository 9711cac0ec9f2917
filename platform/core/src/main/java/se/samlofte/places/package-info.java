/**
 * Each municipality's register of places: what its modules mean when they say where. A place is internal or for
 * everybody; places of young people are internal until somebody decides otherwise.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "tenancy", "audit", "identity", "web"})
package se.samlofte.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
