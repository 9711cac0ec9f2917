package se.samlofte.publishing;

import java.util.List;
import se.samlofte.tenancy.Tenant;

/** Pages that belong to no tenant: the front with its map, and the error pages that nginx shows. */
public interface PlatformPages {

    List<PublicPage> pages(List<Tenant> tenants);
}
