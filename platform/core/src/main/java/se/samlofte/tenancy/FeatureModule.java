package se.samlofte.tenancy;

import java.util.List;

/** What a feature module tells the platform about itself. Each module offers one as a bean. */
public interface FeatureModule {

    /** Id in {@code tenant.yaml}, such as {@code pledges}. */
    String id();

    String name(Language language);

    /** One sentence: what the municipality gets by turning it on. */
    String purpose(Language language);

    /** Words that follow the slug in public addresses, such as {@code medborgarloften}; the first is its front page. */
    List<String> publicPaths();

    /** Everything in this package and below belongs to the module and is gated with it. */
    default String packageName() {
        return getClass().getPackageName();
    }
}
