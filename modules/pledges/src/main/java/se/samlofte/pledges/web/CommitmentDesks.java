package se.samlofte.pledges.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.Occurrences;
import se.samlofte.pledges.Plans;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.pledges.ResponsiblePeople;
import se.samlofte.pledges.Statuses;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.PageFrame;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** Published commitments with all that staff know of them, and the way back from their pages. */
@Component
class CommitmentDesks {

    private final Pledges pledges;
    private final Occurrences occurrences;
    private final Statuses statuses;
    private final Plans plans;
    private final ResponsiblePeople people;
    private final DraftFrames frames;
    private final Ids ids;

    CommitmentDesks(
            Pledges pledges,
            Occurrences occurrences,
            Statuses statuses,
            Plans plans,
            ResponsiblePeople people,
            DraftFrames frames,
            Ids ids) {
        this.pledges = pledges;
        this.occurrences = occurrences;
        this.statuses = statuses;
        this.plans = plans;
        this.people = people;
        this.frames = frames;
        this.ids = ids;
    }

    CommitmentDesk of(Ui ui, StaffRequest request, CommitmentKey key) {
        request.actor().require(PledgePermissions.READ);
        PledgeView pledge = pledge(key.pledge());
        CommitmentView commitment = pledge.allCommitments().stream()
                .filter(known -> known.id().equals(key.commitment()))
                .findFirst()
                .orElseThrow(CommitmentDesks::none);
        return new CommitmentDesk(
                ui,
                request,
                pledge,
                commitment,
                statuses.now(key).orElseThrow(CommitmentDesks::none),
                occurrences.of(key),
                statuses.history(key),
                plans.of(key),
                people.of(key),
                people.missed(key),
                frames.today(),
                ids.next().toString());
    }

    PledgeView pledge(String id) {
        return pledges.find(id).orElseThrow(CommitmentDesks::none);
    }

    /** A page below a pledge's. */
    StaffFrame frame(StaffRequest request, Ui ui, PledgeView pledge, String title, String path) {
        return new StaffFrame(
                request,
                title,
                path,
                List.of(
                        StaffFrame.start(request, ui),
                        new PageFrame.Crumb(ui.text("pledges.staff.list"), request.address(DraftLinks.LIST)),
                        new PageFrame.Crumb(pledge.title(), request.address(DraftLinks.published(pledge.id())))));
    }

    /** A page below a commitment's. */
    StaffFrame below(StaffRequest request, Ui ui, CommitmentDesk desk, String title, String below) {
        String path = KeepLinks.commitment(desk.key());
        StaffFrame frame = frame(request, ui, desk.pledge(), title, path + below);
        List<PageFrame.Crumb> crumbs = new java.util.ArrayList<>(frame.crumbs());
        crumbs.add(new PageFrame.Crumb(ui.text("pledges.keep.commitment"), request.address(path)));
        return new StaffFrame(request, title, path + below, crumbs);
    }

    static NotFoundException none() {
        return new NotFoundException("This municipality has published no such commitment.");
    }
}
