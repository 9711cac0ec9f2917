package se.samlofte.pledges.feedback;

import org.springframework.context.ApplicationContext;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenants;

/** Starts the inbox's job when a test wants it. */
public final class FeedbackJobs {

    private FeedbackJobs() {}

    public static void sweep(ApplicationContext program, String slug) {
        var tenant = program.getBean(Tenants.class).all().stream()
                .filter(one -> one.slug().value().equals(slug))
                .findFirst()
                .orElseThrow();
        AccessScope.run(
                Access.app(tenant.id()), () -> program.getBean(Feedbacks.class).sweep());
    }
}
