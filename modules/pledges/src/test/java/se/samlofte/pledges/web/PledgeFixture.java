package se.samlofte.pledges.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.DayOrMonth;
import se.samlofte.pledges.FocusArea;
import se.samlofte.pledges.FollowUp;
import se.samlofte.pledges.Goal;
import se.samlofte.pledges.Link;
import se.samlofte.pledges.MonthDots;
import se.samlofte.pledges.MonthDots.State;
import se.samlofte.pledges.NewsItem;
import se.samlofte.pledges.PartialDate;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.Place;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Progress;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.Progress.Evidence;
import se.samlofte.pledges.Progress.Schedule;
import se.samlofte.pledges.Recurrence;
import se.samlofte.pledges.Situation;
import se.samlofte.pledges.Standing;
import se.samlofte.pledges.TargetGroup;

/** Pledges with something in every place where a page can show something. */
final class PledgeFixture {

    static final String HOSTILE = "<svg onload=alert(1)>\"'";
    static final Instant MONTH_ENDS = Instant.parse("2026-11-30T23:00:00Z");
    private static final Party POLICE = new Party(Party.Kind.POLICE, "Lokalpolisområde Ängelholm", null, false);
    private static final Party SCHOOLS = new Party(Party.Kind.MUNICIPALITY, "Utbildningsförvaltningen", null, false);
    private static final Recurrence MONTHLY = new Recurrence(Recurrence.Kind.MONTHLY, null, false, null, null);

    private PledgeFixture() {}

    /** In force, followed up, with every kind of status. */
    static PledgeView aPledgeInForce() {
        return pledge("lofte-2026", "Medborgarlöfte 2026", Period.ofYear(2026), true, List.of(area()), standing());
    }

    /** Ended, and nobody has told how it went. */
    static PledgeView aPledgeThatNobodyFollowedUp() {
        CommitmentView silent = commitment("fritid", PublishRule.PLANNED, progress(null, null, Schedule.NO_SCHEDULE));
        FocusArea area = new FocusArea("unga", "Unga", null, List.of(silent), List.of());
        return pledge(
                "lofte-2024",
                "Medborgarlöfte 2024",
                Period.ofYear(2024),
                false,
                List.of(area),
                new Standing(1, List.of(new Standing.Segment(Standing.Part.NOT_STATED, 1)), List.of()));
    }

    static CommitmentView aLetterEveryMonth() {
        return commitment("brev", PublishRule.PLANNED, letters());
    }

    static CommitmentView aControlToldAfterwards() {
        return commitment(
                "kontroller",
                PublishRule.AFTERWARDS_ONLY,
                new Progress(
                        Declared.ONGOING,
                        DeclaredBy.POLICE,
                        null,
                        Evidence.PARTIAL,
                        Schedule.NO_SCHEDULE,
                        List.of(occurrence(YearMonth.of(2026, 9), Progress.Proof.DECLARED)),
                        List.of(),
                        dots(State.DONE_DECLARED, 9),
                        MONTH_ENDS));
    }

    private static FocusArea area() {
        CommitmentView moved = commitment(
                "forelasning",
                PublishRule.PLANNED,
                new Progress(
                        Declared.MOVED,
                        DeclaredBy.MUNICIPALITY,
                        new Progress.Deviation(
                                Progress.Cause.PANDEMIC_OR_RESTRICTION,
                                "Skolorna var stängda.",
                                new Link("lofte-2024", "fritid", null),
                                "2027"),
                        Evidence.NONE,
                        Schedule.NO_SCHEDULE,
                        List.of(),
                        List.of(),
                        dots(State.NONE, 1),
                        MONTH_ENDS));
        CommitmentView late = commitment(
                "mote", PublishRule.PLANNED, progress(Declared.NOT_STARTED, DeclaredBy.JOINT, Schedule.LATE));
        return new FocusArea(
                "stolder",
                "Stölder " + HOSTILE,
                "inbrott och skadegörelse",
                List.of(aLetterEveryMonth(), aControlToldAfterwards(), moved, late),
                List.of(new Goal(
                        "farre",
                        Goal.Kind.EFFECT,
                        "Färre inbrott",
                        new Goal.Indicator(
                                "Anmälda inbrott",
                                "anmälningar",
                                Goal.Rhythm.YEARLY,
                                Situation.SourceKind.CRIME_STATISTICS,
                                new Goal.Baseline(new BigDecimal("12"), PartialDate.of("2025")),
                                List.of(new Goal.Value(2026, new BigDecimal("9"), null))))));
    }

    private static Standing standing() {
        return new Standing(
                4,
                List.of(
                        new Standing.Segment(Standing.Part.KEPT, 1),
                        new Standing.Segment(Standing.Part.ONGOING, 1),
                        new Standing.Segment(Standing.Part.NOT_STARTED, 1),
                        new Standing.Segment(Standing.Part.MOVED, 1)),
                List.of(new Standing.Moved(1, "2027", Progress.Cause.PANDEMIC_OR_RESTRICTION)));
    }

    private static Progress letters() {
        return new Progress(
                Declared.DONE,
                DeclaredBy.POLICE,
                null,
                Evidence.PARTIAL,
                Schedule.ON_TRACK,
                List.of(
                        occurrence(YearMonth.of(2026, 1), Progress.Proof.RECORD),
                        occurrence(YearMonth.of(2026, 2), Progress.Proof.DECLARED),
                        new Progress.Occurrence(
                                DayOrMonth.of(LocalDate.of(2026, 10, 5)), HOSTILE, Progress.Proof.DECLARED, null, 23)),
                List.of(new Progress.Planned(DayOrMonth.of(LocalDate.of(2026, 12, 4)), "Nästa brev", null)),
                dots(State.DONE_WITH_RECORD, 1, 2, 10),
                MONTH_ENDS);
    }

    private static Progress progress(@Nullable Declared declared, @Nullable DeclaredBy by, Schedule schedule) {
        return new Progress(
                declared, by, null, Evidence.NONE, schedule, List.of(), List.of(), dots(State.NONE, 1), MONTH_ENDS);
    }

    private static Progress.Occurrence occurrence(YearMonth month, Progress.Proof proof) {
        return new Progress.Occurrence(DayOrMonth.of(month), "Utfört", proof, null, null);
    }

    private static MonthDots dots(State state, int... months) {
        List<MonthDots.Dot> dots = new ArrayList<>();
        for (int month = 1; month <= MonthDots.MONTHS; month++) {
            int current = month;
            boolean there = java.util.Arrays.stream(months).anyMatch(known -> known == current);
            boolean done = there && state != State.NONE;
            dots.add(new MonthDots.Dot(YearMonth.of(2026, month), done ? state : State.NONE, done ? 1 : 0));
        }
        return new MonthDots(dots);
    }

    private static CommitmentView commitment(String id, PublishRule publish, Progress progress) {
        return new CommitmentView(
                id,
                null,
                CommitmentView.Kind.ACTION,
                "Polisen skickar ett brev varje månad. " + HOSTILE,
                publish,
                List.of(POLICE, SCHOOLS),
                MONTHLY,
                null,
                null,
                new CommitmentView.ServiceLevel(
                        "Någon anmäler",
                        "Ärendet är fördelat",
                        7,
                        List.of(new CommitmentView.ServiceResult(YearMonth.of(2026, 3), 4, 5))),
                new CommitmentView.Particulars(
                        "EST",
                        "Husfrid",
                        "Nästa löfte",
                        new Place("Torget", Place.Kind.PUBLIC_SPACE, true),
                        List.of(new TargetGroup("elever", new TargetGroup.Grades(4, 6))),
                        List.of("inbrott"),
                        List.of("Lås dörren"),
                        List.of(PledgeView.ChannelKind.LETTER, PledgeView.ChannelKind.EMAIL),
                        List.of("oro"),
                        List.of(),
                        null),
                new Link("lofte-2024", "fritid", null),
                List.of(new CommitmentView.Part(
                        "del", "En del", List.of(POLICE), List.of(), null, Recurrence.UNSPECIFIED, "på kvällen")),
                progress);
    }

    private static PledgeView pledge(
            String id, String title, Period period, boolean example, List<FocusArea> areas, Standing standing) {
        return new PledgeView(
                id,
                2,
                PledgeView.Kind.CITIZEN_PLEDGE,
                example ? PledgeView.Status.PUBLISHED : PledgeView.Status.CLOSED,
                example,
                title,
                null,
                null,
                period,
                "Kommunen och polisen lovar fyra saker. " + HOSTILE,
                "Du ska vara trygg.",
                List.of(new TargetGroup("alla som bor här", null)),
                List.of(POLICE, SCHOOLS),
                example ? new Link("lofte-2024", null, "Bygger vidare på 2024.") : null,
                situation(),
                areas,
                List.of(),
                List.of(new Goal("trygg", Goal.Kind.AIM, "Alla är trygga.", null)),
                standing,
                surroundings(example),
                MONTH_ENDS);
    }

    private static Situation situation() {
        return new Situation(
                "Många oroar sig.",
                PartialDate.of("2025-AUTUMN"),
                List.of(POLICE, SCHOOLS),
                new Recurrence(Recurrence.Kind.YEARLY, null, false, null, null),
                List.of(new Situation.Finding(
                        "oro",
                        "Oro för inbrott.",
                        Situation.Trend.INCREASING,
                        List.of(Situation.Level.LOCAL, Situation.Level.NATIONAL),
                        new Place("Torget", Place.Kind.PUBLIC_SPACE, true),
                        Situation.Season.SUMMER,
                        List.of("villaägare"),
                        List.of(new Situation.Cause("Mörka gator.", Situation.Certainty.SUSPECTED)),
                        List.of("undersokning"))),
                List.of(new Situation.Source(
                        "undersokning", Situation.SourceKind.SAFETY_SURVEY, "Undersökningen", "Hobit", MONTHLY)),
                List.of(new Situation.Upkeep(Situation.SourceKind.FOLLOW_UP, "Uppföljning", null)));
    }

    private static PledgeView.Surroundings surroundings(boolean followed) {
        return new PledgeView.Surroundings(
                new PledgeView.Agreement("Överenskommelsen.", PartialDate.of("2023-05-02")),
                List.of(
                        new PledgeView.Signatory(
                                "Kommunstyrelsens ordförande", Party.Kind.MUNICIPALITY, null, null, false),
                        new PledgeView.Signatory("Chef", Party.Kind.POLICE, "Lokalpolisområde Ängelholm", null, true)),
                List.of(new PledgeView.Channel(
                        PledgeView.ChannelKind.MUNICIPAL_WEB, Party.Kind.MUNICIPALITY, "Kommunens webbplats")),
                List.of(new PledgeView.Contact(
                        "Samordnare", Party.Kind.MUNICIPALITY, "trygghet@example.se", "070-174 06 05", "vardagar")),
                "Löftet kan ändras.",
                "Hör av dig.",
                new PledgeView.Reporting(Party.Kind.MUNICIPALITY, null, "Redovisas i rådet."),
                followed
                        ? List.of(new FollowUp(
                                "halvar",
                                List.of(POLICE),
                                PartialDate.of("2026-06"),
                                FollowUp.Outcome.NEARLY_ALL_KEPT,
                                "Det gick bra.",
                                List.of(new FollowUp.Obstacle(Progress.Cause.RESOURCES, "Få poliser."))))
                        : List.of(),
                List.of(new NewsItem(
                        "nyhet",
                        "Brevet är ute",
                        "Ingress.",
                        null,
                        PartialDate.of("2026-10-06"),
                        "Förra brevet kom i maj.",
                        List.of("brev"),
                        List.of(
                                new NewsItem.Quotation(
                                        "Samordnaren",
                                        Party.Kind.MUNICIPALITY,
                                        NewsItem.Form.DIRECT,
                                        "OGODKÄNT",
                                        false),
                                new NewsItem.Quotation(
                                        "Samordnaren", Party.Kind.MUNICIPALITY, NewsItem.Form.DIRECT, "Godkänt", true)),
                        List.of())),
                List.of(new PledgeView.Note(PledgeView.NoteKind.DISCLAIMER, null, "Bara en del.")),
                List.of(),
                List.of(),
                null);
    }
}
