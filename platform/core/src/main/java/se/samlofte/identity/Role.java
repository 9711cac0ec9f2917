package se.samlofte.identity;

/** What somebody is in a municipality. What each may do, the modules say by {@link Permissions}. */
public enum Role {
    TENANT_ADMIN,
    COORDINATOR,
    EDITOR,
    /** Kommunpolis: employed by the police, contact person for this municipality. */
    LIAISON_OFFICER,
    /** Lokalpolisområdeschef. */
    LPO_CHIEF
}
