package se.samlofte.publishing;

import java.util.List;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/**
 * A module's public pages. Called with visitor access to the tenant, in a read-only transaction: what this role cannot
 * read can never be published. The implementing class's package decides which module gates the pages.
 */
public interface PublicPages {

    /** Every page of the tenant in one language, all of them each time: what is missing is taken down. */
    List<PublicPage> pages(Tenant tenant, Language language);
}
