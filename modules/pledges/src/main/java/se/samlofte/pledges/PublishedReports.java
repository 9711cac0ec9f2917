package se.samlofte.pledges;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;

/** The current tenant's follow-up reports as everybody may read them, always with visitors' access. */
@Component
public class PublishedReports {

    private final ReportRepository reports;

    PublishedReports(ReportRepository reports) {
        this.reports = reports;
    }

    /** Of every public pledge, each one's oldest first; one query. */
    public List<FrozenReport> all() {
        return AccessScope.call(Access.visitor(AccessScope.tenant()), reports::all);
    }
}
