package se.samlofte.pledges.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.Saving;
import se.samlofte.pledges.SharedCommitments;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** Takes commitments along from the municipality's other documents. */
@Controller
class TakePages {

    private static final String CHOSEN = "take:";

    private final StaffPages pages;
    private final PledgeDrafts drafts;
    private final SharedCommitments shared;
    private final DraftFrames frames;

    TakePages(StaffPages pages, PledgeDrafts drafts, SharedCommitments shared, DraftFrames frames) {
        this.pages = pages;
        this.drafts = drafts;
        this.shared = shared;
        this.frames = frames;
    }

    @GetMapping(DraftLinks.DRAFT + DraftLinks.TAKE)
    ResponseEntity<byte[]> offers(StaffRequest request, @PathVariable UUID id) {
        request.actor().require(PledgePermissions.WRITE);
        Draft draft = drafts.find(id).orElseThrow(DraftPages::noDraft);
        Ui ui = pages.ui(request);
        return pages.page(
                frames.below(request, ui, ui.text("pledges.take.title"), DraftLinks.draft(id) + DraftLinks.TAKE),
                "pledges/staff/take.jte",
                Map.of("form", DraftForm.of(ui, request, draft, List.of(), false), "offers", shared.offers(draft)));
    }

    @PostMapping(DraftLinks.DRAFT + DraftLinks.TAKE)
    ResponseEntity<byte[]> take(StaffRequest request, @PathVariable UUID id) {
        FormFields form = new FormFields(request.request().getParameterMap());
        List<String> chosen = request.request().getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(CHOSEN))
                .map(name -> name.substring(CHOSEN.length()))
                .toList();
        request.say(
                switch (shared.take(id, form.version(), chosen)) {
                    case Saving.Saved saved -> "pledges.said.taken";
                    case Saving.Stale stale -> "pledges.refused.CHANGED";
                    case Saving.Closed closed -> "pledges.said.not-taken";
                    case Saving.Unknown unknown -> throw DraftPages.noDraft();
                });
        return pages.goTo(request, DraftLinks.draft(id));
    }
}
