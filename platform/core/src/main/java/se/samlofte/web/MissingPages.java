package se.samlofte.web;

import java.util.Optional;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/** Finished pages that say, in a municipality's own frame, that an address below it leads nowhere. */
public interface MissingPages {

    /** The page as HTML in UTF-8; empty when there is none, so that the platform's own is shown. */
    Optional<byte[]> below(Tenant tenant, Language language);
}
