/** Who people are and what they may do: accounts, sign-in, sessions, dated memberships, permissions, one-time links. */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "tenancy", "audit"})
package se.samlofte.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
