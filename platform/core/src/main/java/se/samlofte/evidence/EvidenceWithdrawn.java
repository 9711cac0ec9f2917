package se.samlofte.evidence;

import java.util.UUID;
import se.samlofte.tenancy.TenantId;

/** It was not done after all, or the record was wrong: what counted it no longer does. */
public record EvidenceWithdrawn(TenantId tenant, UUID evidence) implements EvidenceEvent {}
