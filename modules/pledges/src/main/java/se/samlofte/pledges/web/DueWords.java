package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.Due;
import se.samlofte.pledges.Recurrence;
import se.samlofte.pledges.StatusChange;
import se.samlofte.web.Ui;

/** Asks for what is due. Of what is told only afterwards the month alone is named. */
record DueWords(Ui ui) {

    /** "Blev det gjort i november 2026?", "Hur gick det i november 2026?", "Polisen säger: Genomfört. Stämmer det?". */
    String question(Due due) {
        StatusChange waiting = due.waiting();
        if (waiting != null) {
            return ui.text(
                    "pledges.due.CONFIRMATION",
                    ui.text("pledges.keep.side." + waiting.side()),
                    new PledgeWords(ui).word("declared", waiting.declared()));
        }
        return ui.text("pledges.due." + due.kind() + (due.late() ? ".late" : ".soon"), time(due));
    }

    /** "november 2026", "16 november 2026 till 22 november 2026", "5 december 2026" or the pledge's whole time. */
    String time(Due due) {
        if (due.commitment().publish() == PublishRule.AFTERWARDS_ONLY) {
            return ui.month(YearMonth.from(due.to()));
        }
        if (due.commitment().recurrence().kind() == Recurrence.Kind.COUNT_IN_PERIOD
                && due.from().isBefore(due.to())) {
            return ui.text("pledges.due.number", due.number(), ui.date(due.to()));
        }
        return time(ui, due.from(), due.to());
    }

    static String time(Ui ui, LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return ui.date(from);
        }
        YearMonth month = YearMonth.from(from);
        boolean wholeMonth = from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth());
        return wholeMonth ? ui.month(month) : ui.text("pledges.period.range", ui.date(from), ui.date(to));
    }
}
