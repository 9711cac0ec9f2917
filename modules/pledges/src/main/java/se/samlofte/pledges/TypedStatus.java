package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Progress.Declared;

/**
 * A status as somebody typed it.
 *
 * @param declared one of {@link Declared}
 * @param cause one of {@link Cause}; needed where a promise is not kept as it was given
 * @param text why, for residents to read
 * @param meetingOn the day both parties confirmed it at a meeting
 * @param meetingRoles who was there: roles, no names
 */
public record TypedStatus(String declared, String cause, String text, String meetingOn, String meetingRoles) {

    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_ROLES = 200;

    public TypedStatus {
        declared = declared.strip();
        cause = cause.strip();
        text = FreeText.clean(text).strip();
        meetingOn = meetingOn.strip();
        meetingRoles = FreeText.clean(meetingRoles).replace('\n', ' ').strip();
    }

    /** Nothing but a status. */
    public static TypedStatus of(Declared declared) {
        return new TypedStatus(declared.name(), "", "", "", "");
    }

    /** @param atMeeting whether it is recorded as confirmed at a meeting */
    List<Fault> faults(boolean atMeeting, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Optional<Declared> status = status();
        if (status.isEmpty()) {
            faults.add(new Fault("declared", "declared", List.of(), Weight.MISSING));
        }
        boolean mustTell = status.filter(Declared::isGivenUp).isPresent();
        boolean tells = mayTell() && !(cause + text).isEmpty();
        if ((mustTell || tells) && why().isEmpty()) {
            faults.add(new Fault("cause", "cause", List.of(), Weight.MISSING));
        }
        if ((mustTell || tells) && text.isEmpty()) {
            faults.add(new Fault("text", "why", List.of(), Weight.MISSING));
        }
        if (text.length() > LONGEST_TEXT) {
            faults.add(new Fault("text", "long", List.of(LONGEST_TEXT, text.length()), Weight.INVALID));
        }
        if (atMeeting) {
            meetingFaults(today, faults);
        }
        return faults;
    }

    private void meetingFaults(LocalDate today, List<Fault> faults) {
        LocalDate day = meeting();
        if (day == null || day.isAfter(today)) {
            faults.add(new Fault("meetingOn", "meeting", List.of(), Weight.INVALID));
        }
        if (meetingRoles.isEmpty()) {
            faults.add(new Fault("meetingRoles", "roles", List.of(), Weight.MISSING));
        } else if (meetingRoles.length() > LONGEST_ROLES) {
            faults.add(
                    new Fault("meetingRoles", "long", List.of(LONGEST_ROLES, meetingRoles.length()), Weight.INVALID));
        }
    }

    Optional<Declared> status() {
        return Typed.choice(Declared.class, declared);
    }

    Optional<Cause> why() {
        return Typed.choice(Cause.class, cause);
    }

    /** What is kept, or merely begun, has no reason to be told why. */
    boolean mayTell() {
        return status().filter(status -> status.isGivenUp() || status == Declared.PARTLY_DONE)
                .isPresent();
    }

    @Nullable
    LocalDate meeting() {
        return TypedDate.of(meetingOn)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(TypedDate::first)
                .orElse(null);
    }
}
