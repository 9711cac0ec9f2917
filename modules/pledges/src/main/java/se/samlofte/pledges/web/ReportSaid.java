package se.samlofte.pledges.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Goal;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.Deviation;
import se.samlofte.pledges.Progress.Schedule;
import se.samlofte.pledges.ReportContent;
import se.samlofte.pledges.ReportContent.Effect;
import se.samlofte.pledges.ReportContent.Line;
import se.samlofte.pledges.ReportContent.Measured;
import se.samlofte.pledges.ReportPeriod;
import se.samlofte.pledges.Standing;
import se.samlofte.tenancy.Language;
import se.samlofte.web.StandingBar;
import se.samlofte.web.Ui;

/** Says a report's facts in a language. Every number comes from the report, none from a text. */
public record ReportSaid(Ui ui, PledgeWords words) {

    static ReportSaid of(Ui ui, ReportContent content, UnaryOperator<String> units) {
        return new ReportSaid(ui, new PledgeWords(ui, content.lastOne(), units));
    }

    /** "tertial 2 2026". */
    public String period(ReportPeriod period) {
        return period(period.rhythm().name(), period.year(), period.number());
    }

    public String period(ReportContent.Previous previous) {
        return period(previous.rhythm().name(), previous.year(), previous.number());
    }

    private String period(String rhythm, int year, int number) {
        return ui.text("pledges.report.period." + rhythm, number, Integer.toString(year));
    }

    /** "Uppföljning av tertial 2 2026". */
    public String title(ReportContent content) {
        return ui.text("pledges.report.title", period(content.period()));
    }

    /** "11 av 13 löften uppfyllda, 2 flyttas till 2022 på grund av pandemin". */
    public String headline(Standing standing) {
        return Said.capital(words.standing(standing));
    }

    public StandingBar bar(ReportContent content) {
        return new StandingWords(ui, words, content.asOf()).bar(content.standing(), false);
    }

    /** What was promised, how often and by whom. */
    public String often(Line line) {
        String often = Said.capital(words.recurrence(line.recurrence()));
        return line.parties().isEmpty()
                ? often
                : ui.text("pledges.report.often", often, Said.inSentence(words.parties(line.parties())));
    }

    /** "Genomfört enligt polisen". */
    public String status(Line line) {
        Declared declared = line.declared();
        String moved = moved(line);
        return declared == null || line.declaredBy() == null
                ? ui.text("pledges.declared.none")
                : ui.text(
                        "pledges.according-to",
                        moved == null ? words.word("declared", declared) : ui.text("pledges.declared.moved-to", moved),
                        words.word("declared-by", line.declaredBy()));
    }

    private static @Nullable String moved(Line line) {
        Deviation deviation = line.deviation();
        return line.declared() == Declared.MOVED && deviation != null ? deviation.movedToPeriod() : null;
    }

    /** How many times, how many people, how often in time. */
    public String done(Line line, boolean first) {
        List<String> sentences = new ArrayList<>();
        int now = line.times().size();
        if (line.recurrence().kind() == se.samlofte.pledges.Recurrence.Kind.SERVICE_LEVEL) {
            ReportContent.Service service = line.service();
            sentences.add(
                    service == null
                            ? ui.text("pledges.report.service.none")
                            : ui.text("pledges.report.service", service.met(), service.of()));
        } else if (now + line.before() == 0) {
            sentences.add(ui.text("pledges.report.times.none"));
        } else if (first) {
            sentences.add(ui.text("pledges.report.times", now));
        } else {
            sentences.add(ui.text("pledges.report.times.more", now, now + line.before()));
        }
        Integer reached = line.reached();
        if (reached != null) {
            sentences.add(ui.text("pledges.report.reached", reached));
        }
        if (line.schedule() == Schedule.LATE) {
            sentences.add(ui.text("pledges.report.late"));
        } else if (line.schedule() == Schedule.OVERDUE) {
            sentences.add(ui.text("pledges.report.overdue"));
        }
        return String.join(" ", sentences);
    }

    /** Whether it rests on records or on somebody's word; absent when nobody has said anything. */
    public @Nullable String proof(Line line) {
        int now = line.times().size();
        int recorded = line.withRecord();
        if (now == 0) {
            return line.declaredBy() == null
                    ? null
                    : ui.text("pledges.report.proof.none", words.word("declared-by", line.declaredBy()));
        }
        if (recorded == now) {
            return ui.text("pledges.report.proof.record", now);
        }
        return recorded == 0
                ? ui.text("pledges.report.proof.word", now)
                : ui.text("pledges.report.proof.both", recorded, now - recorded);
    }

    /** The promises whose state is another than in the report before, by their new state. */
    public Map<String, List<Change>> changes(ReportContent content) {
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        ReportContent.Previous previous = content.previous();
        if (previous == null) {
            return changes;
        }
        Map<String, Declared> then = new LinkedHashMap<>();
        previous.declared().forEach(earlier -> then.put(earlier.id(), earlier.declared()));
        for (Line line : content.lines()) {
            Declared before = then.get(line.id());
            if (line.declared() != null && line.declared() != before) {
                changes.computeIfAbsent(words.word("declared", line.declared()), state -> new ArrayList<>())
                        .add(new Change(line, was(before)));
            }
        }
        return changes;
    }

    public record Change(Line line, String was) {}

    private String was(@Nullable Declared before) {
        return ui.text(
                "pledges.report.changes.was",
                before == null
                        ? ui.text("pledges.report.changes.unsaid")
                        : Said.inSentence(words.word("declared", before)));
    }

    /** Why things did not happen, with how many promises each cause stopped. */
    public List<String> causes(ReportContent content) {
        Map<Cause, Integer> counts = new java.util.EnumMap<>(Cause.class);
        content.lines().stream()
                .map(Line::deviation)
                .filter(java.util.Objects::nonNull)
                .forEach(deviation -> counts.merge(deviation.cause(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry ->
                        ui.text("pledges.report.process.cause", words.word("cause", entry.getKey()), entry.getValue()))
                .toList();
    }

    /** What the measurements allow to be said, and no more. */
    public String effect(Effect effect) {
        Measured latest = effect.values().isEmpty() ? null : effect.values().getLast();
        if (effect.indicator() == null) {
            return ui.text("pledges.report.effect.unmeasured");
        }
        Goal.Baseline baseline = effect.baseline();
        if (baseline == null) {
            String none = ui.text("pledges.report.effect.nobaseline");
            return latest == null
                    ? none
                    : ui.text("pledges.report.effect.latest", number(latest.value(), effect.unit()), year(latest)) + " "
                            + none;
        }
        if (latest == null) {
            return ui.text("pledges.report.effect.novalue", number(baseline.value(), effect.unit()));
        }
        return latest.value().compareTo(baseline.value()) == 0
                ? ui.text("pledges.report.effect.same", number(latest.value(), effect.unit()), year(latest))
                : ui.text(
                        "pledges.report.effect.value",
                        number(baseline.value(), null),
                        number(latest.value(), effect.unit()),
                        year(latest));
    }

    private static String year(Measured measured) {
        return Integer.toString(measured.year());
    }

    private String number(BigDecimal value, @Nullable String unit) {
        NumberFormat format = NumberFormat.getNumberInstance(ui.language().locale());
        format.setMaximumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
        return unit == null ? format.format(value) : format.format(value) + "\u00a0" + unit;
    }

    /** What is written by hand is Swedish. */
    public @Nullable String lang() {
        return ui.language() == Language.SV ? null : ui.swedish();
    }
}
