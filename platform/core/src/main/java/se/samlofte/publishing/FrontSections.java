package se.samlofte.publishing;

import gg.jte.Content;
import java.util.Optional;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/** What a feature module shows on the municipality's front page. Called as {@link PublicPages} are. */
public interface FrontSections {

    /** A {@code section} element with its own heading of level two, or empty when there is nothing to show yet. */
    Optional<Content> section(Tenant tenant, Language language);
}
