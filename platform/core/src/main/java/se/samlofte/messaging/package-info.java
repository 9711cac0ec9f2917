/** Letters out by e-mail: an outbox that nothing is lost from, the texts around one-time links, and the sending. */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "tenancy", "audit", "identity", "web", "publishing"})
package se.samlofte.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
