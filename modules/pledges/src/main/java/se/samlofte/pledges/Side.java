package se.samlofte.pledges;

/** The two who agree: the municipality, speaking also for those it brought along, and the police. */
public enum Side {
    MUNICIPALITY,
    POLICE;

    static Side of(Party.Kind kind) {
        return kind == Party.Kind.POLICE ? POLICE : MUNICIPALITY;
    }

    /** What somebody needs to agree for this side. */
    public String agreeing() {
        return this == POLICE ? PledgePermissions.AGREE_POLICE : PledgePermissions.AGREE_MUNICIPALITY;
    }

    /** What somebody needs to sign here for this side. */
    public String signing() {
        return this == POLICE ? PledgePermissions.SIGN_POLICE : PledgePermissions.SIGN_MUNICIPALITY;
    }
}
