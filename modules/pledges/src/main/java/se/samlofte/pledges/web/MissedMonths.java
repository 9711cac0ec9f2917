package se.samlofte.pledges.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.samlofte.pledges.MonthDots;
import se.samlofte.web.Ui;

/** The months in which something was due and nothing is entered, as people say them. */
record MissedMonths(Ui ui, MonthDots dots) {

    private static final int LONG_RUN = 3;

    /** "juni och augusti", "mars till juni"; empty when no month is missed. */
    String words() {
        return ui.list(runs().stream().flatMap(run -> words(run).stream()).toList());
    }

    private List<List<YearMonth>> runs() {
        List<List<YearMonth>> runs = new ArrayList<>();
        boolean goesOn = false;
        for (MonthDots.Dot dot : dots.dots()) {
            boolean missed = dot.state() == MonthDots.State.MISSING;
            if (missed && !goesOn) {
                runs.add(new ArrayList<>());
            }
            if (missed) {
                runs.getLast().add(dot.month());
            }
            goesOn = missed;
        }
        return runs;
    }

    private List<String> words(List<YearMonth> run) {
        return run.size() < LONG_RUN
                ? run.stream().map(this::name).toList()
                : List.of(ui.text("pledges.page.missed.run", name(run.getFirst()), name(run.getLast())));
    }

    private String name(YearMonth month) {
        boolean oneYear = dots.dots().getFirst().month().getYear()
                == dots.dots().getLast().month().getYear();
        return oneYear ? ui.monthName(month) : ui.month(month);
    }
}
