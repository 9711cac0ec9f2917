package se.samlofte.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A command of the API that was not carried out; the caller gets a problem that says why and what to do. */
public class RefusalException extends RuntimeException {

    private final HttpStatus status;
    private final transient List<FieldFault> errors;
    private final @Nullable Integer version;

    private RefusalException(HttpStatus status, String detail, List<FieldFault> errors, @Nullable Integer version) {
        super(detail);
        this.status = status;
        this.errors = List.copyOf(errors);
        this.version = version;
    }

    /** @param detail what is wrong and what to do, in English */
    public RefusalException(HttpStatus status, String detail) {
        this(status, detail, List.of(), null);
    }

    /** @param errors the fields at fault */
    public RefusalException(HttpStatus status, String detail, List<FieldFault> errors) {
        this(status, detail, errors, null);
    }

    /** Somebody has changed it since the caller read it (412). @param version the one it has now */
    public static RefusalException stale(int version) {
        return new RefusalException(
                HttpStatus.PRECONDITION_FAILED,
                "Somebody has changed it since you read it: it has version " + version
                        + " now. Read it again, put your changes in, and send them with that version.",
                List.of(),
                version);
    }

    HttpStatus status() {
        return status;
    }

    List<FieldFault> errors() {
        return errors;
    }

    @Nullable
    Integer version() {
        return version;
    }
}
