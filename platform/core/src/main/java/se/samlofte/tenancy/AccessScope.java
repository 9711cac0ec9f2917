package se.samlofte.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Binds an {@link Access} to the work done inside. The only way to change tenant: a thread that nobody bound has
 * platform access, so forgotten binding finds no tenant rather than the last one.
 */
public final class AccessScope {

    private static final ScopedValue<Access> CURRENT = ScopedValue.newInstance();

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private AccessScope() {}

    public static Access current() {
        return CURRENT.isBound() ? CURRENT.get() : Access.platform();
    }

    /**
     * The tenant bound to the current work.
     *
     * @throws NoTenantException when none is bound
     */
    public static TenantId tenant() {
        TenantId tenant = current().tenant();
        if (tenant == null) {
            throw new NoTenantException("No tenant is bound to this work");
        }
        return tenant;
    }

    /**
     * @throws IllegalStateException when a transaction with another access is open: its session speaks for one tenant
     */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            Access access, ScopedValue.CallableOp<? extends T, X> work) throws X {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !access.equals(current())) {
            throw new IllegalStateException("The tenant cannot change inside a transaction");
        }
        return ScopedValue.where(CURRENT, access).call(work);
    }

    /** As {@link #call(Access, ScopedValue.CallableOp)}, for work that somebody does. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            Access access, Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ACTOR, actor).call(() -> call(access, work));
    }

    /** Who acts in the current work; nobody unless somebody was bound. */
    public static Actor actor() {
        return ACTOR.isBound() ? ACTOR.get() : Actor.nobody();
    }

    public static void run(Access access, Runnable work) {
        call(access, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
