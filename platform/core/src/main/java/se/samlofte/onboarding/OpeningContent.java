package se.samlofte.onboarding;

import java.nio.file.Path;
import java.util.List;
import se.samlofte.tenancy.Tenant;

/** What a feature module loads from a tenant's folder beside {@code tenant.yaml}, such as {@code pledges/*.yaml}. */
public interface OpeningContent {

    /** Everything that is wrong in the module's files below this tenant folder; empty when all is well. */
    List<Finding> check(Path tenantFolder);

    /**
     * Loads the files. Called with app access to the tenant, in a transaction, after a clean {@link #check}.
     * Applying unchanged files again changes nothing;
     * the module tells {@code Publishing} of what changed.
     *
     * @return a sentence in Swedish for each thing that changed
     */
    List<String> apply(Tenant tenant, Path tenantFolder);
}
