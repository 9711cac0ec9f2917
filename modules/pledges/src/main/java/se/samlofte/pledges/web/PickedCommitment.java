package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.PledgeView;
import se.samlofte.web.DotState;
import se.samlofte.web.MonthDot;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** A commitment in a list of the workspace. */
public record PickedCommitment(Ui ui, StaffRequest request, PledgeView pledge, CommitmentView commitment) {

    public CommitmentKey key() {
        return new CommitmentKey(pledge.id(), commitment.id());
    }

    public String address(String below) {
        return request.address(KeepLinks.commitment(key()) + below);
    }

    public String status(LocalDate today) {
        return said(today).status(pledge, commitment);
    }

    public DotState dot(LocalDate today) {
        return new ProgressWords(ui, said(today), today).dot(commitment);
    }

    public @Nullable String late(LocalDate today) {
        return new ProgressWords(ui, said(today), today).late(commitment);
    }

    public List<MonthDot> months(LocalDate today) {
        return new ProgressWords(ui, said(today), today)
                .months(commitment, "m").stream()
                        .map(dot -> new MonthDot(dot.month(), dot.state(), dot.title(), null, dot.current()))
                        .toList();
    }

    public boolean hasMonths() {
        return !commitment.progress().dots().isEmpty();
    }

    public String year() {
        return Integer.toString(
                commitment.progress().dots().dots().getFirst().month().getYear());
    }

    private PledgeWords said(LocalDate today) {
        return new PledgeWords(ui, pledge.isOver(today), UnaryOperator.identity());
    }
}
