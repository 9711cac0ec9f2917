package se.samlofte.pledges.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.Occurrences;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** What is kept of published pledges: of one pledge, of one commitment, and what to enter something about. */
@Controller
class KeepingPages {

    private final StaffPages pages;
    private final Pledges pledges;
    private final Occurrences occurrences;
    private final CommitmentDesks desks;
    private final DraftFrames frames;

    KeepingPages(
            StaffPages pages, Pledges pledges, Occurrences occurrences, CommitmentDesks desks, DraftFrames frames) {
        this.pages = pages;
        this.pledges = pledges;
        this.occurrences = occurrences;
        this.desks = desks;
        this.frames = frames;
    }

    /** Commitments to enter something about: those last entered first. */
    @GetMapping(DraftLinks.ROOT + KeepLinks.PICK)
    ResponseEntity<byte[]> pick(StaffRequest request) {
        request.actor().require(PledgePermissions.RECORD);
        Ui ui = pages.ui(request);
        LocalDate today = frames.today();
        Map<CommitmentKey, Instant> last = occurrences.lastEntered();
        List<PledgeView> running =
                pledges.list().stream().filter(pledge -> !pledge.isOver(today)).toList();
        List<PickedCommitment> all = running.stream()
                .flatMap(pledge -> pledge.allCommitments().stream()
                        .map(commitment -> new PickedCommitment(ui, request, pledge, commitment)))
                .sorted(Comparator.comparing(
                        (PickedCommitment picked) -> last.getOrDefault(picked.key(), Instant.EPOCH),
                        Comparator.reverseOrder()))
                .toList();
        return pages.page(
                frames.below(request, ui, ui.text("pledges.keep.pick"), KeepLinks.pick()),
                "pledges/staff/pick.jte",
                Map.of("commitments", all));
    }

    @GetMapping(DraftLinks.PUBLISHED)
    ResponseEntity<byte[]> pledge(StaffRequest request, @PathVariable String pledge) {
        Ui ui = pages.ui(request);
        PledgeView found = desks.pledge(pledge);
        List<PickedCommitment> all = found.allCommitments().stream()
                .map(commitment -> new PickedCommitment(ui, request, found, commitment))
                .toList();
        return pages.page(
                frames.below(request, ui, found.title(), DraftLinks.published(pledge)),
                "pledges/staff/keep.jte",
                Map.of("pledge", found, "commitments", all, "today", frames.today()));
    }

    @GetMapping(KeepLinks.COMMITMENT)
    ResponseEntity<byte[]> commitment(
            StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        Ui ui = pages.ui(request);
        CommitmentDesk desk = desks.of(ui, request, new CommitmentKey(pledge, commitment));
        return pages.page(
                desks.frame(
                        request,
                        ui,
                        desk.pledge(),
                        ui.text("pledges.keep.commitment"),
                        KeepLinks.commitment(desk.key())),
                "pledges/staff/commitment.jte",
                Map.of("desk", desk));
    }
}
