/** Staff pages of the platform itself: the workspace's start, people and roles, the trail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "tenancy", "audit", "identity", "web"})
package se.samlofte.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
