package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.pledges.Progress;
import se.samlofte.pledges.Side;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;
import se.samlofte.web.WorkspaceItems;

/** What the workspace's start shows of pledges: two queries, the open drafts and the newest pledges. */
@Component
class PledgeItems implements WorkspaceItems {

    private static final int NEWEST = 3;

    private final PledgeDrafts drafts;
    private final Pledges pledges;
    private final DraftFrames frames;

    PledgeItems(PledgeDrafts drafts, Pledges pledges, DraftFrames frames) {
        this.drafts = drafts;
        this.pledges = pledges;
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
        newest.stream().filter(pledge -> !pledge.isOver(today)).forEach(pledge -> pledge.allCommitments()
                .forEach(commitment -> thisMonth(pledge, commitment, today, ui, items)));
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

    /** What is planned for this month, and what is missed. */
    private static void thisMonth(
            PledgeView pledge, CommitmentView commitment, LocalDate today, Ui ui, List<Item> into) {
        YearMonth month = YearMonth.from(today);
        Progress progress = commitment.progress();
        boolean late =
                progress.schedule() == Progress.Schedule.LATE || progress.schedule() == Progress.Schedule.OVERDUE;
        progress.planned().stream()
                .filter(plan -> plan.when().month().equals(month))
                .findFirst()
                .ifPresentOrElse(
                        plan -> into.add(item(
                                pledge,
                                commitment,
                                ui,
                                "pledges.item.planned",
                                plan.when().wholeMonth() ? null : plan.when().date())),
                        () -> {
                            if (late) {
                                into.add(item(pledge, commitment, ui, "pledges.item.late", null));
                            }
                        });
    }

    private static Item item(
            PledgeView pledge, CommitmentView commitment, Ui ui, String note, @Nullable LocalDate due) {
        return new Item(
                Part.THIS_MONTH,
                commitment.text(),
                ui.text(note, pledge.title()),
                ui.text("pledges.item.look"),
                DraftLinks.published(pledge.id()) + "/las#lofte-" + commitment.id(),
                due);
    }
}
