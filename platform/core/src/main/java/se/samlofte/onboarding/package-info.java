/**
 * A municipality comes aboard: tenants as code, checked with file and line, applied to a new or a running program.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "tenancy", "audit", "identity", "web", "publishing"})
package se.samlofte.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
