package se.samlofte.pledges.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.EnteredOccurrence;
import se.samlofte.pledges.Expectation;
import se.samlofte.pledges.Expectations;
import se.samlofte.pledges.MissedTime;
import se.samlofte.pledges.Plans;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Progress;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.Recurrence;
import se.samlofte.pledges.Responsible;
import se.samlofte.pledges.Sides;
import se.samlofte.pledges.StatusChange;
import se.samlofte.pledges.Statuses;
import se.samlofte.web.DotState;
import se.samlofte.web.MonthDot;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/**
 * One published commitment as staff keep it.
 *
 * @param now how its status stands, and the version to be said when it is changed
 * @param entries newest first
 * @param history newest first
 * @param plans soonest first
 * @param people who answers for it, by party
 * @param missed the times that came to nothing, newest first
 * @param token of the forms on the page
 */
public record CommitmentDesk(
        Ui ui,
        StaffRequest request,
        PledgeView pledge,
        CommitmentView commitment,
        Statuses.Now now,
        List<EnteredOccurrence> entries,
        List<StatusChange> history,
        List<Plans.Plan> plans,
        List<Responsible> people,
        List<MissedTime> missed,
        LocalDate today,
        String token) {

    public CommitmentKey key() {
        return new CommitmentKey(pledge.id(), commitment.id());
    }

    public PledgeWords said() {
        return new PledgeWords(ui, pledge.isOver(today), UnaryOperator.identity());
    }

    public ProgressWords progress() {
        return new ProgressWords(ui, said(), today);
    }

    public String address(String below) {
        return request.address(KeepLinks.commitment(key()) + below);
    }

    public String address(EnteredOccurrence entered, String below) {
        return address("/tillfalle/" + entered.entry() + below);
    }

    public boolean mayRecord() {
        return request.actor().may(PledgePermissions.RECORD);
    }

    public boolean maySpeak() {
        return mayRecord() && Sides.speaksFor(side(), now.responsible());
    }

    /** Whether this person may record what both parties confirmed at a meeting. */
    public boolean mayRecordMeeting() {
        return request.actor().may(PledgePermissions.SPEAK_MUNICIPALITY)
                && request.actor().may(PledgePermissions.PUBLISH);
    }

    private DeclaredBy side() {
        return Sides.of(request.actor());
    }

    public boolean isToldAfterwards() {
        return commitment.publish() == PublishRule.AFTERWARDS_ONLY;
    }

    /** "Polisen svarar för det här." */
    public String responsible() {
        return ui.text("pledges.keep.responsible." + now.responsible());
    }

    /** Whether the other party has said something that this person may confirm. */
    public boolean isAsked() {
        StatusChange waiting = now.waiting();
        return waiting != null && mayRecord() && waiting.side() != side();
    }

    /** "Polisen säger: Genomfört." */
    public String proposal(StatusChange change) {
        return ui.text("pledges.keep.proposal", ui.text("pledges.keep.side." + change.side()), status(change));
    }

    public String status(StatusChange change) {
        return said().word("declared", change.declared());
    }

    public List<EnteredOccurrence> shown() {
        return entries.stream().filter(entry -> entry.removed() == null).toList();
    }

    public List<EnteredOccurrence> removed() {
        return entries.stream().filter(entry -> entry.removed() != null).toList();
    }

    /** The times of its rhythm, newest first. */
    public List<Expectation> calendar() {
        return new Expectations(pledge, commitment, today).list().reversed();
    }

    /** "november 2026", "16 november 2026 till 22 november 2026" or "gång 2 av 4". */
    public String time(Expectation expected) {
        if (commitment.recurrence().kind() == Recurrence.Kind.COUNT_IN_PERIOD) {
            return ui.text("pledges.keep.calendar.number", expected.number());
        }
        YearMonth month = YearMonth.from(expected.from());
        boolean wholeMonth =
                expected.from().getDayOfMonth() == 1 && expected.to().equals(month.atEndOfMonth());
        return wholeMonth
                ? ui.month(month)
                : ui.text("pledges.period.range", ui.date(expected.from()), ui.date(expected.to()));
    }

    public DotState dot(Expectation expected) {
        return switch (expected.state()) {
            case MET_WITH_RECORD -> DotState.DONE;
            case MET -> DotState.CLAIMED;
            case MISSING -> DotState.MISSING;
            case COMING -> DotState.COMING;
            case NONE -> DotState.NONE;
        };
    }

    /** Why a time came to nothing; empty when nobody has said. */
    public String why(Expectation expected) {
        return missed.stream()
                .filter(time -> time.from().equals(expected.from()) && time.number() == expected.number())
                .map(time -> ui.text(
                        "pledges.keep.missed",
                        said().word("cause", time.cause()),
                        ui.text("pledges.declared-by." + time.side()),
                        time.text() == null ? "" : time.text()))
                .findFirst()
                .orElse("");
    }

    public boolean mayName() {
        return request.actor().may(PledgePermissions.WRITE);
    }

    /** The parties that answer for it. */
    public List<DeclaredBy> sides() {
        return now.responsible() == DeclaredBy.JOINT
                ? List.of(DeclaredBy.POLICE, DeclaredBy.MUNICIPALITY)
                : List.of(now.responsible());
    }

    public String side(DeclaredBy side) {
        return ui.text("pledges.keep.side." + side);
    }

    /** "3 av 4 gånger är gjorda, 1 saknas"; the sentence above the calendar. */
    public String summary() {
        List<Expectation> all = new Expectations(pledge, commitment, today).list();
        long met = all.stream().filter(expected -> expected.state().isMet()).count();
        long missing = all.stream()
                .filter(expected -> expected.state() == Expectation.State.MISSING)
                .count();
        return ui.text("pledges.keep.calendar.summary", met, all.size(), missing);
    }

    /** "34 av 40 gånger (85 %)"; empty before there is a result. */
    public String share() {
        CommitmentView.ServiceLevel level = commitment.serviceLevel();
        return level == null || level.of() == 0
                ? ""
                : ui.text("pledges.page.service.sum", level.met(), level.of(), level.percent());
    }

    /** The months without links: the entries stand below. */
    public List<MonthDot> months() {
        return progress().months(commitment, "m").stream()
                .map(dot -> new MonthDot(dot.month(), dot.state(), dot.title(), null, dot.current()))
                .toList();
    }

    /** "två tillfällen, 48 personer, Stadsparken". */
    public String details(Progress.Occurrence occurrence) {
        List<String> words = new java.util.ArrayList<>();
        if (occurrence.times() > 1) {
            words.add(ui.text("pledges.times", occurrence.times()));
        }
        if (occurrence.reached() != null) {
            words.add(ui.text("pledges.keep.reached", occurrence.reached()));
        }
        if (occurrence.place() != null) {
            words.add(occurrence.place());
        }
        words.add(ui.text(
                occurrence.proof() == Progress.Proof.RECORD
                        ? "pledges.keep.proof.RECORD"
                        : proof(occurrence.toldBy())));
        return String.join(", ", words);
    }

    private static String proof(@Nullable DeclaredBy by) {
        return by == null ? "pledges.keep.proof.DECLARED" : "pledges.keep.proof.DECLARED." + by;
    }

    /** "Polisen: Genomfört, bekräftat av båda". */
    public String told(StatusChange change) {
        return ui.text(
                "pledges.keep.history." + change.kind(),
                ui.text("pledges.keep.side." + change.side()),
                status(change),
                change.meetingOn() == null ? "" : ui.date(change.meetingOn()),
                change.meetingRoles() == null ? "" : change.meetingRoles());
    }

    public String when(Instant at) {
        return DraftFrames.when(ui, at);
    }
}
