package se.samlofte.pledges;

import se.samlofte.tenancy.TenantEvent;
import se.samlofte.tenancy.TenantId;

/**
 * One party has said how a joint commitment goes, and the other is to confirm it.
 *
 * @param pledge its word
 * @param commitment its word
 */
public record StatusProposed(TenantId tenant, String pledge, String commitment) implements TenantEvent {}
