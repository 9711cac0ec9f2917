package se.samlofte.pledges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commitments and goals that belong together.
 *
 * @param expansion what a short title stands for, such as "alkohol, narkotika, doping, tobak och spel" for ANDTS
 */
public record FocusArea(
        String id, String title, @Nullable String expansion, List<CommitmentView> commitments, List<Goal> goals) {}
