/**
 * Meetings of municipality and police: an agenda that the modules fill with what is late, new or undecided, notes, and
 * decisions that somebody answers for by a day. Who takes part and who does it are roles, never names.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "tenancy", "audit", "identity", "web"})
package se.samlofte.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
