package se.samlofte.pledges;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlofte.evidence.EvidenceKind;
import se.samlofte.evidence.EvidenceKinds;
import se.samlofte.tenancy.Language;

/** What a module that sends letters would say it can prove. */
@Component
class LetterKinds implements EvidenceKinds {

    static final String LETTER = "letter-sent";
    static final String URGENT = "urgent-notice-sent";
    static final String GROUP = "group-active";
    static final UUID EKBACKEN = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Override
    public List<EvidenceKind> kinds() {
        return List.of(
                kind(LETTER, "Informationsbrev skickat", "mottagare", null),
                kind(URGENT, "Brådskande meddelande skickat", "mottagare", LETTER),
                kind(GROUP, "Ny grupp igång", "hushåll", null));
    }

    @Override
    public List<Subject> subjects(String kind) {
        return kind.equals(GROUP) ? List.of(new Subject(EKBACKEN, "Ekbacken")) : List.of();
    }

    private static EvidenceKind kind(
            String id, String name, String unit, @org.jspecify.annotations.Nullable String outOfTurnOf) {
        return new EvidenceKind(id, Map.of(Language.SV, name), Map.of(Language.SV, unit), outOfTurnOf);
    }
}
