/** The police's view over several municipalities, as far as these consent. So far: who of the region takes part. */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "tenancy", "identity", "web"})
package se.samlofte.policeview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
