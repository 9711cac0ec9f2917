package se.samlofte.evidence;

import java.util.UUID;
import se.samlofte.tenancy.TenantEvent;

/**
 * That a module has, or no longer has, evidence of something done. Published in the transaction in which it was done.
 * Carries ids and numbers alone: the registry of events stores it as text for all tenants. It may arrive more than
 * once, and a withdrawal may arrive before what it withdraws.
 */
public sealed interface EvidenceEvent extends TenantEvent permits EvidenceGiven, EvidenceWithdrawn {

    /** Id of the evidence, made by the module that gives it. */
    UUID evidence();
}
