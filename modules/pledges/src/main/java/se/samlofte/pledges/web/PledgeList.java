package se.samlofte.pledges.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.Draft.State;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.StoredPledge;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/**
 * The list of pledges as somebody may see it.
 *
 * @param token of the forms on the page, so that a double press begins one draft
 */
public record PledgeList(Ui ui, StaffRequest request, List<Draft> drafts, List<StoredPledge> stored, String token) {

    public boolean mayWrite() {
        return request.actor().may(PledgePermissions.WRITE);
    }

    public boolean mayTakeDown() {
        return request.actor().may(PledgePermissions.PUBLISH);
    }

    public String title(Draft draft) {
        String title = draft.document().title();
        return title.isBlank() ? ui.text("pledges.staff.untitled") : title;
    }

    /** Whether this person is the one to decide. */
    public boolean waitsForMe(Draft draft) {
        UUID account = request.actor().account();
        return account != null && draft.waitsFor(account) && request.actor().may(PledgePermissions.APPROVE);
    }

    /** "Väntar på dig", "Väntar på godkännande", "Skickat tillbaka", "Rättelse", "Utkast". */
    public String state(Draft draft) {
        if (draft.state() == State.WAITING) {
            return ui.text(waitsForMe(draft) ? "pledges.staff.state.me" : "pledges.staff.state.waiting");
        }
        if (draft.returned() != null) {
            return ui.text("pledges.staff.state.returned");
        }
        if (draft.standing() != Draft.Standing.WRITTEN) {
            return ui.text("pledges.staff.state." + draft.standing());
        }
        return ui.text(draft.isCorrection() ? "pledges.staff.state.correction" : "pledges.staff.state.draft");
    }

    /** Colour of the tag; words say the same. */
    public @Nullable String colour(Draft draft) {
        if (draft.state() == State.WAITING) {
            return "info";
        }
        if (draft.returned() == null && draft.standing() != Draft.Standing.WRITTEN) {
            return "success";
        }
        return draft.returned() == null ? "neutral" : "warning";
    }

    /** "Åtgärdsplan"; nothing while no kind is chosen. */
    public String kind(Draft draft) {
        String kind = draft.document().kind();
        return Choices.of("kind").contains(kind) ? ui.text(Choices.key("kind", kind)) : "";
    }

    /** "Åtgärdsplan". */
    public String kind(StoredPledge pledge) {
        return ui.text(Choices.key("kind", pledge.kind().name()));
    }

    /** "Ändrat av Koordinator 5 december 2026 kl. 14.32". */
    public String changed(Draft draft) {
        return ui.text(
                "pledges.staff.changed",
                draft.changed().name(),
                DraftFrames.when(ui, draft.changed().at()));
    }

    /** Where a draft is gone on with: whoever decides reads it first. */
    public String address(Draft draft) {
        String below = waitsForMe(draft) ? DraftLinks.PREVIEW : "";
        return request.address(DraftLinks.draft(draft.id()) + below);
    }

    public String publicAddress(StoredPledge pledge) {
        return request.tenant().path(request.language()) + PledgeLinks.PATH + "/" + pledge.id();
    }

    public String address(StoredPledge pledge, String below) {
        return request.address(DraftLinks.published(pledge.id()) + below);
    }
}
