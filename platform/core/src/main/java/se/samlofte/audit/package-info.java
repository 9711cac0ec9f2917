/** Who did what when: a trail that is only added to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "tenancy"})
package se.samlofte.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
