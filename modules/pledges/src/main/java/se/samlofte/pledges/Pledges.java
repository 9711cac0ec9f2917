package se.samlofte.pledges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;

/**
 * The current tenant's pledges as everybody may see them: always read with visitors' access, so that nothing
 * unpublished can slip out, whoever asks.
 */
@Component
public class Pledges {

    private final PledgeRepository repository;
    private final Clock clock;

    Pledges(PledgeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** All published pledges in their newest version, newest period first. */
    public List<PledgeView> list() {
        return list(Integer.MAX_VALUE, 0);
    }

    /**
     * A stretch of {@link #list()}.
     *
     * @param limit most pledges to return
     * @param offset how many to leave out before
     */
    public List<PledgeView> list(int limit, long offset) {
        LocalDate today = today();
        return asVisitor(() -> repository.list(limit, offset)).stream()
                .map(row -> new PledgeAssembly(row, today).view())
                .toList();
    }

    public int count() {
        return asVisitor(repository::count);
    }

    /** @param id such as "medborgarlofte-2024" */
    public Optional<PledgeView> find(String id) {
        LocalDate today = today();
        return asVisitor(() -> repository.find(id)).map(row -> new PledgeAssembly(row, today).view());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }

    private static <T> T asVisitor(ScopedValue.CallableOp<T, RuntimeException> work) {
        return AccessScope.call(Access.visitor(AccessScope.tenant()), work);
    }
}
