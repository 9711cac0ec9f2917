/**
 * Who is the tenant, what it has turned on, and as whom the program speaks to the database.
 * Carries tenant and access in a scoped value and writes them, signed, into every transaction, so that row-level
 * security decides what is seen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography"})
package se.samlofte.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
