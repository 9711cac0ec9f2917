package se.samlofte.tenancy;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static se.samlofte.tenancy.db.Tables.EVENT_PUBLICATION;

import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of the registry of events beside Modulith's own statements; with platform access. */
@Repository
@Transactional
class EventRegistryRepository {

    /** Stands for this job among PostgreSQL's advisory locks. */
    private static final long LOCK = 0x53_616d_6c6f_6674L;

    private final DSLContext sql;

    EventRegistryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Held until the transaction ends. @return false when somebody else has it */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock() {
        return Boolean.TRUE.equals(
                sql.select(function(name("pg_try_advisory_xact_lock"), SQLDataType.BOOLEAN, val(LOCK)))
                        .fetchSingle()
                        .value1());
    }

    @Transactional(readOnly = true)
    public int failedAtLeast(int attempts) {
        return sql.fetchCount(
                EVENT_PUBLICATION,
                EVENT_PUBLICATION.STATUS.eq("FAILED").and(EVENT_PUBLICATION.COMPLETION_ATTEMPTS.ge(attempts)));
    }
}
