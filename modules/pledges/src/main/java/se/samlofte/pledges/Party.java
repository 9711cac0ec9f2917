package se.samlofte.pledges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One who promises or does something.
 *
 * @param unit department or police unit, such as "Lokalpolisområde Ängelholm"
 * @param name given where the kind does not say who it is
 * @param unnamed true for "andra parter", whom the pledge leaves without a name
 */
public record Party(
        Kind party, @Nullable String unit, @Nullable String name, boolean unnamed) {

    public enum Kind {
        POLICE,
        MUNICIPALITY,
        REGION,
        HOUSING_COMPANY,
        ASSOCIATION,
        BUSINESS,
        OTHER
    }

    /** Joint: the police and at least one other. */
    public static boolean areJoint(List<Party> parties) {
        return parties.stream().anyMatch(party -> party.party == Kind.POLICE)
                && parties.stream().anyMatch(party -> party.party != Kind.POLICE);
    }
}
