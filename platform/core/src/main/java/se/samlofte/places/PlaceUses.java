package se.samlofte.places;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.samlofte.web.Ui;

/** Where a module uses places of the register. Modules that are off for the tenant are not asked. */
public interface PlaceUses {

    /** @param places one place with what has been merged into it */
    List<Use> uses(Collection<UUID> places, Ui ui);

    /**
     * @param text what uses it, such as "Patrullera torget, 14 tillfällen"
     * @param path below the workspace, such as {@code /medborgarloften}
     */
    record Use(String text, String path) {}
}
