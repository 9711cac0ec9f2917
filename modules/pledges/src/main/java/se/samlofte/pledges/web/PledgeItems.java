package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.pledges.ReportPeriod;
import se.samlofte.pledges.Side;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;
import se.samlofte.web.WorkspaceItems;

/** What the workspace's start shows of pledges: the open drafts, the newest pledges, and what waits or came to nothing of them. */
@Component
class PledgeItems implements WorkspaceItems {

    private static final int NEWEST = 3;

    private final PledgeDrafts drafts;
    private final Pledges pledges;
    private final KeepingItems keeping;
    private final DraftFrames frames;

    PledgeItems(PledgeDrafts drafts, Pledges pledges, KeepingItems keeping, DraftFrames frames) {
        this.drafts = drafts;
        this.pledges = pledges;
        this.keeping = keeping;
        this.frames = frames;
    }

    @Override
    public List<Item> items(StaffRequest request, Ui ui) {
        if (!request.actor().may(PledgePermissions.READ)) {
            return List.of();
        }
        List<Draft> open = drafts.open();
        List<PledgeView> newest = pledges.list(NEWEST, 0);
        List<Item> items = new ArrayList<>();
        open.forEach(draft -> needsMe(draft, request, ui, items));
        if (open.isEmpty() && newest.isEmpty() && request.actor().may(PledgePermissions.WRITE)) {
            items.add(new Item(
                    Part.NEEDS_ME,
                    ui.text("pledges.item.first"),
                    ui.text("pledges.item.first.note"),
                    ui.text("pledges.item.first.action"),
                    DraftLinks.NEW,
                    null));
        }
        LocalDate today = frames.today();
        newest.forEach(pledge -> report(pledge, today, request, ui, items));
        items.addAll(keeping.items(newest, request, ui));
        return items;
    }

    private static void needsMe(Draft draft, StaffRequest request, Ui ui, List<Item> into) {
        UUID account = request.actor().account();
        if (account == null) {
            return;
        }
        String title = draft.document().title().isBlank()
                ? ui.text("pledges.staff.untitled")
                : draft.document().title();
        Draft.Question question = draft.question();
        if (draft.waitsFor(account) && question != null && request.actor().may(PledgePermissions.APPROVE)) {
            into.add(new Item(
                    Part.NEEDS_ME,
                    ui.text("pledges.item.approve", title),
                    ui.text("pledges.item.approve.note", question.by().name()),
                    ui.text("pledges.item.approve.action"),
                    DraftLinks.draft(draft.id()) + DraftLinks.PREVIEW,
                    null));
        }
        toAgree(draft, title, request, ui, into);
        boolean asked = question != null && question.by().account().equals(account);
        if (draft.state() == Draft.State.DRAFT && draft.returned() != null && asked) {
            into.add(new Item(
                    Part.NEEDS_ME,
                    ui.text("pledges.item.returned", title),
                    draft.returned(),
                    ui.text("pledges.item.returned.action"),
                    DraftLinks.draft(draft.id()),
                    null));
        }
    }

    /** The follow-up to make: late ones wait for whoever may freeze them, the others from a month before they are due. */
    private static void report(PledgeView pledge, LocalDate today, StaffRequest request, Ui ui, List<Item> into) {
        ReportPeriod next = pledge.followedUp().next(pledge.period(), today).orElse(null);
        if (next == null
                || next.due().isAfter(today.plusMonths(1))
                || !request.actor().may(PledgePermissions.PUBLISH)) {
            return;
        }
        boolean late = next.due().isBefore(today);
        into.add(new Item(
                late ? Part.NEEDS_ME : Part.THIS_MONTH,
                ui.text(
                        late ? "pledges.item.report.late" : "pledges.item.report.due",
                        new ReportSaid(ui, new PledgeWords(ui)).period(next),
                        ui.date(next.due())),
                pledge.title(),
                ui.text("pledges.item.report.action"),
                DraftLinks.published(pledge.id()) + DraftLinks.REPORTS + "/" + next.id(),
                next.due()));
    }

    /** The other party has agreed and waits for this person's; or it is to be signed in their role. */
    private static void toAgree(Draft draft, String title, StaffRequest request, Ui ui, List<Item> into) {
        if (draft.state() != Draft.State.DRAFT) {
            return;
        }
        boolean begun = draft.sides().stream()
                .anyMatch(
                        side -> draft.consent().agreement(side, draft.version()).isPresent());
        boolean mineIsMissing = draft.sides().stream()
                .filter(side -> draft.consent().agreement(side, draft.version()).isEmpty())
                .anyMatch(side -> request.actor().may(side.agreeing()));
        boolean toSign = draft.standing() == Draft.Standing.AGREED
                && draft.signers().stream()
                        .filter(row -> draft.consent()
                                .signature(row.key(), draft.version())
                                .isEmpty())
                        .map(row -> row.organisation().equals("POLICE") ? Side.POLICE : Side.MUNICIPALITY)
                        .anyMatch(side -> request.actor().may(side.signing()));
        if ((begun && mineIsMissing) || toSign) {
            String key = toSign ? "pledges.item.sign" : "pledges.item.agree";
            into.add(new Item(
                    Part.NEEDS_ME,
                    ui.text(key, title),
                    ui.text(key + ".note"),
                    ui.text(key + ".action"),
                    DraftLinks.draft(draft.id()) + DraftLinks.AGREE,
                    null));
        }
    }
}
