package se.samlofte.pledges.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** A draft that is not written on now: it waits, is published or was discarded. */
public record DraftState(Ui ui, StaffRequest request, Draft draft) {

    /** "5 december 2026 kl. 14.32". */
    public static String when(Ui ui, Instant at) {
        return DraftFrames.when(ui, at);
    }

    public String title() {
        String title = draft.document().title();
        return title.isBlank() ? ui.text("pledges.staff.untitled") : title;
    }

    public String address(String below) {
        return request.address(DraftLinks.draft(draft.id()) + below);
    }

    public String list() {
        return request.address(DraftLinks.LIST);
    }

    public String published() {
        return request.tenant().path(request.language()) + PledgeLinks.PATH + "/" + draft.publishedAs();
    }

    /** Whether this person asked, and may take the question back. */
    public boolean isMine() {
        Draft.Question question = draft.question();
        UUID account = request.actor().account();
        return question != null && question.by().account().equals(account) && draft.state() == Draft.State.WAITING;
    }

    /** Whether this person may approve it or send it back. */
    public boolean mayDecide() {
        UUID account = request.actor().account();
        return account != null && draft.waitsFor(account) && request.actor().may(PledgePermissions.APPROVE);
    }

    public boolean mayWrite() {
        return request.actor().may(PledgePermissions.WRITE);
    }

    /** "Koordinator frågade 5 december 2026 kl. 14.32." */
    public String asked() {
        Draft.Question question = draft.question();
        return question == null
                ? ""
                : ui.text(
                        "pledges.staff.asked",
                        question.by().name(),
                        DraftFrames.when(ui, question.by().at()));
    }

    /** "Löftet skrevs under på papper 1 december 2026." */
    public String agreed() {
        Draft.Question question = draft.question();
        if (question == null) {
            return "";
        }
        return switch (question.how()) {
            case SIGNED_ON_PAPER ->
                ui.text("pledges.staff.agreed.paper", ui.date(Objects.requireNonNull(question.on())));
            case PUBLISHED_ELSEWHERE -> ui.text("pledges.staff.agreed.elsewhere", String.valueOf(question.source()));
            case SIGNED_HERE -> ui.text("pledges.staff.agreed.here");
            case AGREED_HERE -> ui.text("pledges.staff.agreed.both");
        };
    }
}
