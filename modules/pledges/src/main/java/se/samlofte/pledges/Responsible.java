package se.samlofte.pledges;

import java.util.UUID;
import se.samlofte.identity.EmailAddress;
import se.samlofte.pledges.Progress.DeclaredBy;

/**
 * Whom a party has named to answer for a commitment. Staff alone see it.
 *
 * @param side POLICE or MUNICIPALITY
 * @param role such as "Kommunpolis"
 */
public record Responsible(UUID id, CommitmentKey commitment, DeclaredBy side, String role, EmailAddress email) {}
