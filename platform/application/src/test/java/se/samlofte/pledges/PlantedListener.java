package se.samlofte.pledges;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.TenantEvent;
import se.samlofte.tenancy.TenantId;

/** A listener that belongs to the pledges module, for tests of the gate. */
@Component
public class PlantedListener {

    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** An event of one tenant with a word to recognise it by. */
    public record Planted(TenantId tenant, String word) implements TenantEvent {}

    /** What was heard, and which tenant was bound while hearing it. */
    public record Heard(String word, TenantId boundTenant) {}

    @ApplicationModuleListener
    void on(Planted event) {
        heard.add(new Heard(event.word(), AccessScope.tenant()));
    }

    public List<Heard> heard() {
        return heard;
    }
}
