package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Fault.Weight;

/**
 * How the parties agreed, as it was typed.
 *
 * @param how one of {@link Draft.How}
 * @param on with SIGNED_ON_PAPER: the day it was signed
 * @param source with PUBLISHED_ELSEWHERE: address or words
 */
public record PublicationRequest(String how, String on, String source) {

    public static final PublicationRequest EMPTY = new PublicationRequest("", "", "");

    private static final int LONGEST = 1000;

    public PublicationRequest {
        how = FreeText.clean(how);
        on = FreeText.clean(on);
        source = FreeText.clean(source);
    }

    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Optional<Draft.How> chosen = way();
        if (chosen.isEmpty()) {
            faults.add(new Fault("how", "choose", List.of(), Weight.MISSING));
        } else if (chosen.get() == Draft.How.SIGNED_ON_PAPER) {
            LocalDate day = day();
            if (day == null) {
                faults.add(new Fault("on", "day", List.of(), on.isBlank() ? Weight.MISSING : Weight.INVALID));
            } else if (day.isAfter(today)) {
                faults.add(new Fault("on", "not-yet", List.of(), Weight.INVALID));
            }
        } else if (chosen.get() == Draft.How.PUBLISHED_ELSEWHERE && source.isBlank()) {
            faults.add(new Fault("source", "missing", List.of(), Weight.MISSING));
        }
        if (source.length() > LONGEST) {
            faults.add(new Fault("source", "too-long", List.of(LONGEST, source.length()), Weight.INVALID));
        }
        return faults;
    }

    Optional<Draft.How> way() {
        return Typed.choice(Draft.How.class, how);
    }

    @Nullable
    LocalDate day() {
        return TypedDate.of(on)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(TypedDate::first)
                .orElse(null);
    }
}
