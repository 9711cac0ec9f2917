package se.samlofte.pledges.feedback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.EmailAddress;
import se.samlofte.messaging.Outbox;
import se.samlofte.pledges.feedback.InboxMessage.State;
import se.samlofte.tenancy.AccessScope;

/**
 * The inbox of what residents write about pledges: whoever takes a message on becomes its owner, and answers by e-mail
 * where an answer was asked for. Ninety days after that, or a year after it came, nothing of it is left.
 */
@Component
@Transactional
public class Feedbacks {

    /** How long what was answered or closed is kept; the form says so. */
    public static final Duration KEPT_WHEN_CLOSED = Duration.ofDays(90);

    /** How long anything is kept. */
    public static final Duration KEPT_AT_MOST = Duration.ofDays(365);

    static final int LONGEST_ANSWER = 4000;

    private static final int MOST = 200;
    private static final String MESSAGE = "message";

    private final FeedbackRepository repository;
    private final AnswerLetters letters;
    private final Outbox outbox;
    private final Trail trail;
    private final Clock clock;

    Feedbacks(FeedbackRepository repository, AnswerLetters letters, Outbox outbox, Trail trail, Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** How a step with a message went. */
    enum Step {
        DONE,
        UNKNOWN,
        /** Somebody has answered or closed it. */
        TOO_LATE,
        /** The answer is missing or too long. */
        NO_ANSWER,
        /** Nobody asked for an answer, or left no address. */
        NO_ADDRESS
    }

    void receive(Message message) {
        repository.add(message);
    }

    @Transactional(readOnly = true)
    public List<InboxMessage> list() {
        AccessScope.actor().require(FeedbackPermissions.READ);
        return repository.list(MOST);
    }

    @Transactional(readOnly = true)
    public List<InboxMessage> untaken(int limit) {
        AccessScope.actor().require(FeedbackPermissions.READ);
        return repository.untaken(limit);
    }

    @Transactional(readOnly = true)
    public Optional<InboxMessage> find(UUID id) {
        AccessScope.actor().require(FeedbackPermissions.READ);
        return repository.find(id);
    }

    Step take(UUID id) {
        return step(id, State.TAKEN, "pledges:feedback-take");
    }

    /** Closes it without an answer. */
    Step close(UUID id) {
        return step(id, State.CLOSED, "pledges:feedback-close");
    }

    /** Answers by e-mail; the letter is sent once, however often the button is pressed. */
    Step answer(UUID id, String typed) {
        AccessScope.actor().require(FeedbackPermissions.ANSWER);
        String text = typed.strip();
        InboxMessage message = repository.lock(id).orElse(null);
        if (message == null) {
            return Step.UNKNOWN;
        }
        if (!message.state().isOpen()) {
            return Step.TOO_LATE;
        }
        Optional<EmailAddress> to = EmailAddress.parse(message.email());
        if (to.isEmpty()) {
            return Step.NO_ADDRESS;
        }
        if (text.isEmpty() || text.length() > LONGEST_ANSWER) {
            return Step.NO_ANSWER;
        }
        outbox.add(letters.answer(message, text), to.get());
        repository.set(id, State.ANSWERED, text);
        trail.record(Deed.of("pledges:feedback-answer", MESSAGE, id));
        return Step.DONE;
    }

    /** Deletes what is over; app access. */
    int sweep() {
        return repository.deleteOver(
                clock.instant().minus(KEPT_WHEN_CLOSED), clock.instant().minus(KEPT_AT_MOST));
    }

    private Step step(UUID id, State state, String deed) {
        AccessScope.actor().require(FeedbackPermissions.ANSWER);
        InboxMessage message = repository.lock(id).orElse(null);
        if (message == null) {
            return Step.UNKNOWN;
        }
        if (!message.state().isOpen()) {
            return Step.TOO_LATE;
        }
        repository.set(id, state, null);
        trail.record(Deed.of(deed, MESSAGE, id));
        return Step.DONE;
    }
}
