package se.samlofte.plantedletters;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.evidence.EvidenceEvent;
import se.samlofte.evidence.EvidenceKind;
import se.samlofte.evidence.EvidenceKinds;
import se.samlofte.tenancy.FeatureModule;
import se.samlofte.tenancy.Language;

/** Sends letters and starts groups, as far as pledges can tell. */
@Component
public class PlantedLetters implements FeatureModule, EvidenceKinds {

    public static final String ID = "planted-letters";
    public static final String LETTER = "planted-letter-sent";
    public static final String GROUP = "planted-group-active";

    private final ApplicationEventPublisher events;

    PlantedLetters(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** In the transaction of what it is evidence of. */
    @Transactional
    public void tell(EvidenceEvent event) {
        events.publishEvent(event);
    }

    @Override
    public List<EvidenceKind> kinds() {
        return List.of(kind(LETTER, "Provbrev skickat", null), kind(GROUP, "Ny provgrupp", null));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name(Language language) {
        return "Provbrev";
    }

    @Override
    public String purpose(Language language) {
        return "Skickar provbrev.";
    }

    @Override
    public List<String> publicPaths() {
        return List.of();
    }

    private static EvidenceKind kind(String id, String name, @Nullable String outOfTurnOf) {
        return new EvidenceKind(id, Map.of(Language.SV, name), Map.of(Language.SV, "mottagare"), outOfTurnOf);
    }
}
