/**
 * Public pages as finished bytes: rendered once when something changed or a page's time is up, kept with their ETag
 * and compressed, served ahead of everything else and written as files that nginx serves without us.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "pictures", "tenancy", "audit", "identity", "web"})
package se.samlofte.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
