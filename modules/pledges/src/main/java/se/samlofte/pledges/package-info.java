/**
 * What municipality and police promise the residents, by whom, how often and until when, and how it goes: declared
 * status, evidence and schedule stand beside each other and are never merged into one.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "geography",
            "personaldata",
            "tenancy",
            "audit",
            "evidence",
            "identity",
            "web",
            "publishing",
            "messaging",
            "pictures",
            "onboarding",
            "meetings"
        })
package se.samlofte.pledges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
