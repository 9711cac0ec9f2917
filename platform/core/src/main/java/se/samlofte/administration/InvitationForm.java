package se.samlofte.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.EmailAddress;
import se.samlofte.identity.Invitation.Draft;
import se.samlofte.identity.Invitation.Problem;
import se.samlofte.identity.OneLine;
import se.samlofte.identity.Role;

/**
 * An invitation as somebody typed it, with what is wrong in it.
 *
 * @param errors text key by field, in the order of the form
 * @param draft present when nothing is wrong
 */
public record InvitationForm(Typed typed, Map<String, String> errors, Optional<Draft> draft) {

    /** What stands in the fields. */
    public record Typed(String name, String email, String role, String since, String last) {}

    static final String NAME = "namn";
    static final String EMAIL = "e-post";
    static final String ROLE = "roll";
    static final String SINCE = "fran";
    static final String LAST = "till";
    private static final String KEY = "administration.invite.wrong.";

    static InvitationForm empty(LocalDate today) {
        return new InvitationForm(new Typed("", "", "", today.toString(), ""), Map.of(), Optional.empty());
    }

    static InvitationForm of(Typed typed, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<String> name = OneLine.parse(typed.name(), Draft.LONGEST_NAME);
        Optional<EmailAddress> email = EmailAddress.parse(typed.email());
        Optional<Role> role = role(typed.role());
        Optional<LocalDate> since = day(typed.since());
        Optional<LocalDate> last = day(typed.last());
        note(errors, NAME, name.isPresent());
        note(errors, EMAIL, email.isPresent());
        note(errors, ROLE, role.isPresent());
        note(errors, SINCE, since.isPresent());
        note(errors, LAST, last.isPresent() || typed.last().isBlank());
        @Nullable LocalDate until = last.map(day -> day.plusDays(1)).orElse(null);
        since.ifPresent(first -> Problem.ofDays(first, until, today).forEach(problem -> note(errors, problem)));
        if (!errors.isEmpty()) {
            return new InvitationForm(typed, errors, Optional.empty());
        }
        Draft draft =
                new Draft(email.orElseThrow(), name.orElseThrow(), role.orElseThrow(), since.orElseThrow(), until);
        return new InvitationForm(typed, errors, Optional.of(draft));
    }

    /** The same with what the service found. */
    InvitationForm with(Iterable<Problem> problems) {
        Map<String, String> more = new LinkedHashMap<>(errors);
        problems.forEach(problem -> note(more, problem));
        return new InvitationForm(typed, more, draft);
    }

    /** Only what a municipality has; whatever else is typed is no role. */
    private static Optional<Role> role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst();
    }

    /** An empty day when there is none; a day so far away that it breaks calendars is none either. */
    static Optional<LocalDate> day(String typed) {
        try {
            return typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void note(Map<String, String> errors, String field, boolean right) {
        if (!right) {
            errors.put(field, KEY + field);
        }
    }

    private static void note(Map<String, String> errors, Problem problem) {
        String field =
                switch (problem) {
                    case BEGINS_IN_THE_PAST, BEGINS_TOO_LATE -> SINCE;
                    case ENDS_BEFORE_IT_BEGINS -> LAST;
                    case ALREADY_INVITED -> EMAIL;
                };
        errors.put(field, KEY + problem);
    }
}
