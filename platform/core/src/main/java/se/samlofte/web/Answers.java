package se.samlofte.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.web.db.tables.records.AnswerRecord;

/**
 * Lets a command of the API be sent again without being carried out again: the first answer to an
 * {@code Idempotency-Key} is kept in the transaction that did the work, for seven days, and given to every repeat. A
 * command that was refused did nothing and keeps nothing; sent again it is tried again.
 */
@Component
public class Answers {

    static final Duration KEPT = Duration.ofDays(7);

    private final AnswerRepository repository;
    private final Clock clock;

    Answers(AnswerRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Does the work, or gives the answer that it gave first. Without a key it is done each time.
     *
     * @param work ends by an exception when it is refused
     * @throws RefusalException (422) when the key came with another request before
     */
    @Transactional
    public Answer once(ApiCommand command, Supplier<Answer> work) {
        String key = command.key();
        if (key == null) {
            return work.get();
        }
        UUID account = AccessScope.actor().requireAccount();
        if (!repository.take(account, key, command.hash(), clock.instant())) {
            return first(account, key, command.hash());
        }
        Answer answer = work.get();
        repository.keep(account, key, answer);
        return answer;
    }

    private Answer first(UUID account, String key, byte[] hash) {
        AnswerRecord kept = repository.find(account, key).orElseThrow();
        if (!Arrays.equals(kept.getRequestHash(), hash)) {
            throw new RefusalException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "You have used this Idempotency-Key for another request. Make a new key for every new command.");
        }
        return new Answer(kept.getStatus(), kept.getLocation(), kept.getEtag(), kept.getBody());
    }

    /** Forgets the bound tenant's answers that are older than seven days. @return how many */
    @Transactional
    public int sweep() {
        return repository.deleteBefore(clock.instant().minus(KEPT));
    }
}
