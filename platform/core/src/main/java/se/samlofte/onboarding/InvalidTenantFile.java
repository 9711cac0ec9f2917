package se.samlofte.onboarding;

import java.util.List;
import java.util.stream.Collectors;

/** A tenant's files did not pass their check; nothing was changed. */
public class InvalidTenantFile extends RuntimeException {

    private final transient List<Finding> findings;

    InvalidTenantFile(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** At least one. */
    public List<Finding> findings() {
        return findings;
    }
}
