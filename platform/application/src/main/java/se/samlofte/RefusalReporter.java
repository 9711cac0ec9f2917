package se.samlofte;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import se.samlofte.tenancy.StartRefusedException;

/** A refused start is one clear line for the operator, not a stack trace. */
final class RefusalReporter implements SpringBootExceptionReporter {

    RefusalReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException refused) {
                System.err.println(refused.getMessage());
                return true;
            }
        }
        return false;
    }
}
