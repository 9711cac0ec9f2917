package se.samlofte.pledges;

import java.util.List;

/** Finds things by id in a pledge, for tests. */
final class Found {

    private Found() {}

    static CommitmentView commitment(PledgeView pledge, String id) {
        return pledge.allCommitments().stream()
                .filter(commitment -> commitment.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static FocusArea area(PledgeView pledge, String id) {
        return pledge.focusAreas().stream()
                .filter(area -> area.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static CommitmentView.Part part(CommitmentView commitment, String id) {
        return commitment.parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<String> groups(CommitmentView commitment) {
        return commitment.particulars().targetGroups().stream()
                .map(TargetGroup::text)
                .toList();
    }

    static List<Party.Kind> parties(List<Party> parties) {
        return parties.stream().map(Party::party).toList();
    }
}
