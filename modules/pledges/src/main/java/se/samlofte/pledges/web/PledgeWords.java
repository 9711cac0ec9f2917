package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.DayOrMonth;
import se.samlofte.pledges.MonthDots;
import se.samlofte.pledges.PartialDate;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Progress;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.Deviation;
import se.samlofte.pledges.Progress.Evidence;
import se.samlofte.pledges.Progress.Occurrence;
import se.samlofte.pledges.Recurrence;
import se.samlofte.pledges.Standing;
import se.samlofte.pledges.Standing.Moved;
import se.samlofte.pledges.Standing.Part;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Ui;

/**
 * Says pledges in a language, as people speak it: who, how often, when and how it stands.
 *
 * @param over whether the pledge's time has passed
 * @param units the name of a party's unit in the language
 */
public record PledgeWords(Ui ui, boolean over, UnaryOperator<String> units) {

    private static final List<Part> AFTER_KEPT = List.of(Part.PARTLY, Part.ONGOING, Part.NOT_STARTED, Part.NOT_KEPT);
    private static final List<Part> AFTER_KEPT_WHEN_OVER = List.of(Part.PARTLY, Part.NOT_KEPT);
    /** Own words that say no more than that it happens again and again. */
    private static final Set<String> REPEATED = Set.of("återkommande", "med jämna mellanrum", "regelbundet", "löpande");

    /** For pledges in force, with units as they are written. */
    public PledgeWords(Ui ui) {
        this(ui, false, UnaryOperator.identity());
    }

    /** The word for a constant, such as {@code word("trend", INCREASING)}; key {@code pledges.trend.INCREASING}. */
    public String word(String group, Enum<?> value) {
        return ui.text("pledges." + group + "." + value.name());
    }

    /** "Polisen och kommunen (Socialförvaltningen)". */
    public String parties(List<Party> parties) {
        return ui.list(IntStream.range(0, parties.size())
                .mapToObj(i -> inSentence(party(parties.get(i)), parties.get(i), i))
                .toList());
    }

    /** "Kommunen (Socialförvaltningen)", or the party's own name. */
    public String party(Party party) {
        String name =
                party.name() == null || isOnlyDescribed(party.name()) ? word("party", party.party()) : party.name();
        return party.unit() == null ? name : ui.text("pledges.party.with-unit", name, units.apply(party.unit()));
    }

    /** "en gång i månaden", in the pledge's own words where it has them and the language is Swedish. */
    public String recurrence(CommitmentView commitment) {
        CommitmentView.ServiceLevel level = commitment.serviceLevel();
        return level == null || isSaid(commitment.recurrence())
                ? recurrence(commitment.recurrence())
                : ui.text("pledges.recurrence.SERVICE_LEVEL", level.limitDays());
    }

    /** As {@link #recurrence(CommitmentView)}, for what has no service level. */
    public String recurrence(Recurrence recurrence) {
        String own = recurrence.text();
        if (own != null && isSwedish()) {
            return own;
        }
        if (own != null && REPEATED.contains(own)) {
            return ui.text("pledges.recurrence.repeated");
        }
        return switch (recurrence.kind()) {
            case COUNT_IN_PERIOD -> count(recurrence);
            case EVERY_N_DAYS -> ui.text("pledges.recurrence.EVERY_N_DAYS", orOne(recurrence.days()));
            case SERVICE_LEVEL -> own == null ? word("recurrence", Recurrence.Kind.UNSPECIFIED) : own;
            case ONCE, MONTHLY, WEEKLY, YEARLY, UNSPECIFIED -> word("recurrence", recurrence.kind());
        };
    }

    /** As {@link #recurrence(CommitmentView)}, in Swedish where only the pledge's own words say it. */
    public Said told(CommitmentView commitment) {
        return commitment.serviceLevel() == null ? told(commitment.recurrence()) : Said.ours(recurrence(commitment));
    }

    /** As {@link #told(CommitmentView)}, for what has no service level. */
    public Said told(Recurrence recurrence) {
        String own = recurrence.text();
        return own != null && !isFrequency(recurrence) ? Said.theirs(ui, own) : Said.ours(recurrence(recurrence));
    }

    /** What a recurrence answers: how often, how many or how soon. */
    public String asked(Recurrence recurrence) {
        String label = recurrence.kind() == Recurrence.Kind.SERVICE_LEVEL
                ? "soon"
                : isFrequency(recurrence) ? "often" : "many";
        return ui.text("pledges.page.fact." + label);
    }

    /** "2024", "1 maj 2023 till 31 augusti 2023" or "tills vidare". */
    public String period(Period period) {
        String own = period.text();
        boolean numbersOnly = own != null && own.chars().noneMatch(Character::isLetter);
        if (own != null && (numbersOnly || isSwedish())) {
            return own;
        }
        if (period.from() == null) {
            return word(
                    "period",
                    period.kind() == Period.Kind.NOT_STATED ? Period.Kind.NOT_STATED : Period.Kind.OPEN_ENDED);
        }
        return period.to() == null
                ? ui.text("pledges.period.from", ui.date(period.from()))
                : ui.text("pledges.period.range", ui.date(period.from()), ui.date(period.to()));
    }

    /** "januari 2016", "hösten 2020" or "datum inte angivet". */
    public String date(PartialDate date) {
        String value = date.value();
        if (value == null) {
            return ui.text("pledges.date.UNKNOWN");
        }
        return switch (date.precision()) {
            case DAY -> ui.date(LocalDate.parse(value));
            case MONTH -> ui.month(YearMonth.parse(value));
            case SEASON ->
                ui.text("pledges.date.season", ui.text("pledges.season." + value.substring(5)), value.substring(0, 4));
            case YEAR -> value;
            case UNKNOWN -> ui.text("pledges.date.UNKNOWN");
        };
    }

    /** "12 maj 2026" or "maj 2026". */
    public String date(DayOrMonth when) {
        return when.wholeMonth() ? ui.month(when.month()) : ui.date(when.date());
    }

    /** "Genomfört enligt polisen (3 tillfällen, senast i oktober)". The year stands where the pledge has several. */
    public String status(PledgeView pledge, CommitmentView commitment) {
        Progress progress = commitment.progress();
        String declared = declared(pledge, progress);
        String shown = progress.evidence() == Evidence.FULL ? ui.text("pledges.with-record", declared) : declared;
        return times(pledge, progress)
                .map(times -> ui.text("pledges.with-times", shown, times))
                .orElse(shown);
    }

    /** "11 av 13 löften uppfyllda, 2 flyttades till 2022 på grund av pandemin". */
    public String standing(Standing standing) {
        if (standing.total() == 0) {
            return ui.text("pledges.standing.none");
        }
        int notStated = standing.count(Part.NOT_STATED);
        if (notStated == standing.total()) {
            return ui.text("pledges.standing.not-stated", notStated);
        }
        List<String> clauses = new ArrayList<>();
        clauses.add(kept(standing.count(Part.KEPT), standing.total()));
        (over ? AFTER_KEPT_WHEN_OVER : AFTER_KEPT)
                .stream()
                        .filter(part -> standing.count(part) > 0)
                        .forEach(part -> clauses.add(ui.text("pledges.standing." + part, standing.count(part))));
        int unfinished = over ? standing.count(Part.ONGOING) + standing.count(Part.NOT_STARTED) : 0;
        if (unfinished > 0) {
            clauses.add(ui.text("pledges.standing.unfinished", unfinished));
        }
        standing.moved().forEach(moved -> clauses.add(moved(moved)));
        if (notStated > 0) {
            clauses.add(ui.text("pledges.standing.NOT_STATED", notStated));
        }
        return String.join(", ", clauses);
    }

    private String kept(int kept, int total) {
        if (kept == total) {
            return ui.text("pledges.standing.kept.all", total);
        }
        return kept == 0 && total > 1
                ? ui.text("pledges.standing.kept.none", total)
                : ui.text("pledges.standing.kept", kept, total);
    }

    /** "oktober 2026: genomfört, med underlag", the title of a month's dot. */
    public String dot(MonthDots.Dot dot) {
        return ui.text("pledges.dot." + dot.state(), ui.month(dot.month()));
    }

    private String declared(PledgeView pledge, Progress progress) {
        Declared declared = progress.declared();
        boolean ended = over || pledge.status().isOver();
        if (declared == null || progress.declaredBy() == null) {
            return ui.text(ended ? "pledges.declared.none-closed" : "pledges.declared.none");
        }
        if (ended && (declared == Declared.ONGOING || declared == Declared.NOT_STARTED)) {
            return ui.text("pledges.declared.unfinished");
        }
        Deviation deviation = progress.deviation();
        String word = declared == Declared.MOVED && deviation != null && deviation.movedToPeriod() != null
                ? ui.text("pledges.declared.moved-to", deviation.movedToPeriod())
                : word("declared", declared);
        return ui.text("pledges.according-to", word, word("declared-by", progress.declaredBy()));
    }

    private Optional<String> times(PledgeView pledge, Progress progress) {
        Optional<Year> onlyYear = pledge.period().singleYear();
        return progress.latest().map(Occurrence::when).map(DayOrMonth::month).map(month -> {
            boolean yearIsKnown =
                    onlyYear.filter(year -> year.getValue() == month.getYear()).isPresent();
            int count = progress.times();
            return ui.text(
                    count == 1 ? "pledges.times-in" : "pledges.times-latest",
                    ui.text("pledges.times", count),
                    yearIsKnown ? ui.monthName(month) : ui.month(month));
        });
    }

    private String moved(Moved moved) {
        String clause = moved.toPeriod() == null
                ? ui.text("pledges.standing.moved", moved.count())
                : ui.text("pledges.standing.moved-to", moved.count(), moved.toPeriod());
        return moved.cause() == null
                ? clause
                : ui.text("pledges.standing.because", clause, word("because", moved.cause()));
    }

    private String count(Recurrence recurrence) {
        String times = ui.text("pledges.recurrence.COUNT_IN_PERIOD", orOne(recurrence.count()));
        if (recurrence.text() != null && recurrence.text().endsWith("om året")) {
            times = ui.text("pledges.recurrence.in-a-year", times);
        }
        return recurrence.atLeast() ? ui.text("pledges.recurrence.at-least", times) : times;
    }

    /** Words for a kind of party lose their capital inside a sentence; names keep theirs. */
    private static String inSentence(String text, Party party, int position) {
        return position == 0 || text.equals(party.name()) ? text : Said.inSentence(text);
    }

    /** "flera förvaltningar" is no name; another language says the kind of party instead. */
    private boolean isOnlyDescribed(String name) {
        return !isSwedish() && Character.isLowerCase(name.charAt(0));
    }

    /** Whether its own words, where it has any, say how often and not how many of something. */
    private static boolean isFrequency(Recurrence recurrence) {
        String own = recurrence.text();
        return own == null
                || switch (recurrence.kind()) {
                    case COUNT_IN_PERIOD -> own.contains("gång");
                    case UNSPECIFIED -> REPEATED.contains(own);
                    case ONCE, MONTHLY, WEEKLY, YEARLY, EVERY_N_DAYS, SERVICE_LEVEL -> true;
                };
    }

    private boolean isSaid(Recurrence recurrence) {
        return recurrence.text() != null && isSwedish();
    }

    private boolean isSwedish() {
        return ui.language() == Language.SV;
    }

    private static int orOne(@Nullable Integer number) {
        return number == null ? 1 : number;
    }
}
