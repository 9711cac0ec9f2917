package se.samlofte.pledges;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.ReminderRepository.Asked;
import se.samlofte.pledges.ServiceResults.Measuring;
import se.samlofte.pledges.ServiceResults.TypedResult;

/**
 * What is answered by a link, without signing in: for the one commitment and time that it was made for, and once. The
 * link is the permission; it is looked up, never used up, so that pressing again says that it is answered.
 */
@Component
@Transactional
public class ReminderAnswers {

    private final Reminders reminders;
    private final ReminderRepository repository;
    private final KeepingRepository keeping;
    private final Occurrences occurrences;
    private final Statuses statuses;
    private final ServiceResults results;

    ReminderAnswers(
            Reminders reminders,
            ReminderRepository repository,
            KeepingRepository keeping,
            Occurrences occurrences,
            Statuses statuses,
            ServiceResults results) {
        this.reminders = reminders;
        this.repository = repository;
        this.keeping = keeping;
        this.occurrences = occurrences;
        this.statuses = statuses;
        this.results = results;
    }

    /**
     * What a link asks.
     *
     * @param text of the commitment
     * @param toldAfterwards asked for the month alone
     * @param waiting with CONFIRMATION: what the other party has said, while it waits
     */
    public record Question(
            Due.Kind kind,
            String text,
            java.time.LocalDate from,
            java.time.LocalDate to,
            boolean toldAfterwards,
            boolean answered,
            Optional<StatusChange> waiting) {}

    /** How answering went. */
    public sealed interface Answering {
        record Taken() implements Answering {}

        /** It was answered before; nothing was done. */
        record Before() implements Answering {}

        record Invalid(List<Fault> faults) implements Answering {}

        /** The link is old, invented or was made for somebody who no longer answers for it. */
        record Gone() implements Answering {}
    }

    /** What the link asks; looking changes nothing. */
    public Optional<Question> look(String token) {
        return asked(token).flatMap(asked -> keeping.find(asked.responsible().commitment())
                .map(commitment -> new Question(
                        asked.kind(),
                        commitment.text(),
                        asked.from(),
                        asked.to(),
                        commitment.isToldAfterwards(),
                        asked.answered(),
                        waiting(asked))));
    }

    private Optional<StatusChange> waiting(Asked asked) {
        return statuses.lastOf(asked.responsible().commitment())
                .filter(change -> change.kind() == StatusChange.Kind.PROPOSED)
                .filter(change -> change.version() == asked.number());
    }

    /** It was done. */
    public Answering done(String token, TypedOccurrence typed) {
        return answer(token, Due.Kind.OCCURRENCE, asked -> {
            Entering entering =
                    occurrences.enter(asked.id(), asked.responsible().commitment(), typed, null, voice(asked));
            return switch (entering) {
                case Entering.Entered entered -> taken(asked, "DONE");
                case Entering.Invalid invalid -> new Answering.Invalid(invalid.faults());
                case Entering.Stale stale -> new Answering.Gone();
                case Entering.Unknown unknown -> new Answering.Gone();
            };
        });
    }

    /**
     * It came to nothing. What was to be done once is thereby not done, for residents to read; of a rhythm it is this
     * time alone.
     *
     * @param text why, in their own words; for residents where it is a status
     * @param otherwise words for the cause, when there are no own
     */
    public Answering notDone(String token, String cause, String text, Function<Cause, String> otherwise) {
        return answer(token, Due.Kind.OCCURRENCE, asked -> {
            Optional<Cause> why = Typed.choice(Cause.class, cause);
            String words = FreeText.clean(text).strip();
            if (why.isEmpty()) {
                return new Answering.Invalid(List.of(new Fault("cause", "cause", List.of(), Weight.MISSING)));
            }
            if (words.length() > 1000) {
                return new Answering.Invalid(
                        List.of(new Fault("text", "long", List.of(1000, words.length()), Weight.INVALID)));
            }
            CommitmentKey key = asked.responsible().commitment();
            if (keeping.isOnce(key)) {
                statuses.declareByLink(
                        asked.id(),
                        key,
                        new TypedStatus(
                                Declared.NOT_DONE.name(),
                                why.get().name(),
                                words.isEmpty() ? otherwise.apply(why.get()) : words,
                                "",
                                ""),
                        voice(asked));
            }
            repository.miss(asked, why.get(), Typed.orNull(words));
            return taken(asked, "NOT_DONE");
        });
    }

    /** A month's two numbers. */
    public Answering result(String token, String met, String of) {
        return answer(token, Due.Kind.RESULT, asked -> {
            String month = asked.from().toString().substring(0, 7);
            Measuring measuring =
                    results.enter(asked.responsible().commitment(), new TypedResult(month, met, of, null));
            return switch (measuring) {
                case Measuring.Measured measured -> taken(asked, "DONE");
                case Measuring.Invalid invalid -> new Answering.Invalid(invalid.faults());
                case Measuring.Stale stale -> new Answering.Gone();
                case Measuring.Unknown unknown -> new Answering.Gone();
            };
        });
    }

    /** Agrees with what the other party says of a joint commitment. */
    public Answering confirm(String token) {
        return answer(
                token,
                Due.Kind.CONFIRMATION,
                asked -> decided(
                        asked,
                        statuses.confirm(asked.id(), asked.responsible().commitment(), asked.number(), voice(asked)),
                        "CONFIRMED"));
    }

    /** Does not agree. @param reason for the other party */
    public Answering decline(String token, String reason) {
        return answer(
                token,
                Due.Kind.CONFIRMATION,
                asked -> decided(
                        asked,
                        statuses.decline(
                                asked.id(), asked.responsible().commitment(), asked.number(), reason, voice(asked)),
                        "DECLINED"));
    }

    private Answering decided(Asked asked, Declaring declaring, String answer) {
        return switch (declaring) {
            case Declaring.Done done -> taken(asked, answer);
            case Declaring.Invalid invalid -> new Answering.Invalid(invalid.faults());
            case Declaring.Refused refused -> new Answering.Before();
            case Declaring.Stale stale -> new Answering.Before();
            case Declaring.Unknown unknown -> new Answering.Gone();
        };
    }

    private Answering answer(String token, Due.Kind kind, Function<Asked, Answering> work) {
        Optional<Asked> asked = asked(token).filter(found -> found.kind() == kind);
        if (asked.isEmpty()) {
            return new Answering.Gone();
        }
        return asked.get().answered() ? new Answering.Before() : work.apply(asked.get());
    }

    private Answering taken(Asked asked, String answer) {
        repository.answer(asked.id(), answer);
        return new Answering.Taken();
    }

    private Optional<Asked> asked(String token) {
        Optional<UUID> reminder = reminders.reminder(token);
        return reminder.flatMap(repository::lock);
    }

    private static Voice voice(Asked asked) {
        return Voice.byLink(asked.responsible().side(), asked.responsible().role());
    }
}
