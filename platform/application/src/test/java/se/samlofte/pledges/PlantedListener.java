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

    /** Begins the word of an event that is heard at the second try alone. */
    public static final String FAILS_ONCE = "fails once";

    /** Begins the word of one that is never heard. */
    public static final String FAILS_ALWAYS = "fails always";

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<String> failed = new CopyOnWriteArrayList<>();

    /** An event of one tenant with a word to recognise it by. */
    public record Planted(TenantId tenant, String word) implements TenantEvent {}

    /** What was heard, and which tenant was bound while hearing it. */
    public record Heard(String word, TenantId boundTenant) {}

    @ApplicationModuleListener
    void on(Planted event) {
        boolean fails = event.word().startsWith(FAILS_ALWAYS)
                || (event.word().startsWith(FAILS_ONCE) && !failed.contains(event.word()));
        if (fails) {
            failed.add(event.word());
            throw new IllegalStateException("planted");
        }
        heard.add(new Heard(event.word(), AccessScope.tenant()));
    }

    public List<Heard> heard() {
        return heard;
    }

    /** Words that were tried in vain, once for each try. */
    public List<String> failed() {
        return failed;
    }
}
