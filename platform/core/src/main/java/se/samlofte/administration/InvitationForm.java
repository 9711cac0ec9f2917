package se.samlofte.administration;

import java.time.LocalDate;
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
import se.samlofte.web.DayField;
import se.samlofte.web.TypedDay;
import se.samlofte.web.Ui;

/**
 * An invitation as somebody typed it, with what is wrong in it.
 *
 * @param errors text key by field, in the order of the form
 * @param draft present when nothing is wrong
 */
public record InvitationForm(Typed typed, Map<String, String> errors, Optional<Draft> draft) {

    /** What stands in the fields. */
    public record Typed(String name, String email, String role, TypedDay since, TypedDay last) {}

    static final String NAME = "namn";
    static final String EMAIL = "e-post";
    static final String ROLE = "roll";
    static final String SINCE = "fran";
    static final String LAST = "till";
    private static final String KEY = "administration.invite.wrong.";

    static InvitationForm empty(LocalDate today) {
        return new InvitationForm(
                new Typed("", "", "", TypedDay.of(today), TypedDay.EMPTY), Map.of(), Optional.empty());
    }

    static InvitationForm of(Typed typed, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<String> name = OneLine.parse(typed.name(), Draft.LONGEST_NAME);
        Optional<EmailAddress> email = EmailAddress.parse(typed.email());
        Optional<Role> role = role(typed.role());
        Optional<LocalDate> since = typed.since().date();
        Optional<LocalDate> last = typed.last().date();
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

    /** The first day with the role, as fields. */
    public DayField sinceField(Ui ui) {
        return day(ui, SINCE, "administration.people.since", "administration.invite.since.help", typed.since());
    }

    /** The last day with the role, as fields. */
    public DayField lastField(Ui ui) {
        return day(ui, LAST, "administration.people.last.none", "administration.person.last.help", typed.last());
    }

    private DayField day(Ui ui, String name, String label, String help, TypedDay day) {
        String error = errors.get(name);
        return new DayField(name, ui.text(label), ui.text(help), day, error == null ? null : ui.text(error));
    }

    /** Only what a municipality has; whatever else is typed is no role. */
    private static Optional<Role> role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst();
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
