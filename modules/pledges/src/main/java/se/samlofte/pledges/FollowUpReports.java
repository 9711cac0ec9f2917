package se.samlofte.pledges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.pledges.Freezing.Refused;
import se.samlofte.pledges.Freezing.Why;
import se.samlofte.pledges.ReportRepository.Written;
import se.samlofte.pledges.ReportedOccurrenceRepository.Untold;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.AccessScope;

/**
 * Follow-up reports, made from the records. Whoever acts needs {@link PledgePermissions#READ} to look,
 * {@link PledgePermissions#WRITE} to write words around the numbers, and {@link PledgePermissions#PUBLISH} to freeze a
 * report, which makes it public. What is frozen never changes; the next report tells what is different.
 */
@Component
@Transactional
public class FollowUpReports {

    private static final String REPORT = "report";

    private final ReportRepository reports;
    private final ReportedOccurrenceRepository occurrences;
    private final PledgeRepository pledges;
    private final Publishing publishing;
    private final Trail trail;
    private final Clock clock;

    FollowUpReports(
            ReportRepository reports,
            ReportedOccurrenceRepository occurrences,
            PledgeRepository pledges,
            Publishing publishing,
            Trail trail,
            Clock clock) {
        this.reports = reports;
        this.occurrences = occurrences;
        this.pledges = pledges;
        this.publishing = publishing;
        this.trail = trail;
        this.clock = clock;
    }

    /** A pledge that is public and has a rhythm, with the row of its newest version. */
    private record Followed(UUID row, PledgeView pledge, FollowUpRhythm rhythm, FollowUpCalendar calendar) {}

    /** @return whether there is such a pledge */
    public boolean choose(String pledge, FollowUpRhythm rhythm) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        if (open(pledge).isEmpty()) {
            return false;
        }
        reports.choose(pledge, rhythm);
        publishing.contentChanged();
        trail.record(Deed.of("pledges:follow-up-rhythm", "pledge", pledge).with("rhythm", rhythm));
        return true;
    }

    /** The pledge as its workspace page of reports shows it; absent when it is not public. */
    @Transactional(readOnly = true)
    public Optional<PledgeView> pledge(String pledge) {
        AccessScope.actor().require(PledgePermissions.READ);
        return open(pledge).map(this::view);
    }

    /** What a report would say now; absent when there is none to make, or it is frozen. */
    @Transactional(readOnly = true)
    public Optional<ReportDraft> draft(String pledge, String period) {
        AccessScope.actor().require(PledgePermissions.READ);
        return followed(pledge).flatMap(followed -> followed.calendar()
                .find(period)
                .filter(part -> !frozenDays(pledge).contains(part.last()))
                .map(part -> draft(followed, part)));
    }

    @Transactional(readOnly = true)
    public Optional<FrozenReport> frozen(String pledge, String period) {
        AccessScope.actor().require(PledgePermissions.READ);
        return reports.frozen(pledge, period);
    }

    /** Whether a report can be frozen now: its time has begun, and none after it is frozen. */
    @Transactional(readOnly = true)
    public boolean mayBeFrozen(String pledge, String period) {
        return followed(pledge)
                .flatMap(followed -> followed.calendar().find(period).filter(part -> followed.calendar()
                        .mayBeMade(part, frozenDays(pledge))))
                .isPresent();
    }

    /**
     * Saves the words around a report.
     *
     * @param version the one the writer had, 0 for none
     */
    public Freezing save(String pledge, String period, int version, ReportWords words) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        Followed followed = followed(pledge).orElse(null);
        ReportPeriod part =
                followed == null ? null : followed.calendar().find(period).orElse(null);
        if (followed == null || part == null) {
            return new Refused(Why.UNKNOWN);
        }
        if (reports.frozen(pledge, period).isPresent()) {
            return new Refused(Why.ALREADY);
        }
        List<Fault> faults = words.faults();
        if (!faults.isEmpty()) {
            return new Freezing.Wrong(faults);
        }
        return reports.save(pledge, period, version, words)
                ? new Freezing.Saved(draft(followed, part))
                : new Refused(Why.CHANGED);
    }

    /**
     * Freezes a report for ever and makes it public. Again, it gives the same.
     *
     * @param version of the words that whoever freezes has read, 0 for none
     */
    public Freezing freeze(String pledge, String period, int version) {
        AccessScope.actor().require(PledgePermissions.PUBLISH);
        reports.lock(pledge);
        Followed followed = followed(pledge).orElse(null);
        ReportPeriod part =
                followed == null ? null : followed.calendar().find(period).orElse(null);
        if (followed == null || part == null) {
            return new Refused(Why.UNKNOWN);
        }
        Optional<FrozenReport> there = reports.frozen(pledge, period);
        if (there.isPresent()) {
            return new Freezing.Frozen(there.get());
        }
        Why why = why(followed, part, version);
        return why == null ? new Freezing.Frozen(freeze(followed, part)) : new Refused(why);
    }

    private @Nullable Why why(Followed followed, ReportPeriod part, int version) {
        String pledge = followed.pledge().id();
        if (!followed.calendar().hasBegun(part)) {
            return Why.NOT_YET;
        }
        if (!followed.calendar().mayBeMade(part, frozenDays(pledge))) {
            return Why.EARLIER;
        }
        int now = reports.written(pledge, part.id()).map(Written::version).orElse(0);
        return now == version ? null : Why.CHANGED;
    }

    private FrozenReport freeze(Followed followed, ReportPeriod part) {
        ReportWords words = reports.written(followed.pledge().id(), part.id())
                .map(Written::words)
                .orElse(ReportWords.NONE);
        List<Untold> untold = occurrences.untold(followed.row(), part.last());
        FrozenReport report = reports.freeze(followed.row(), content(followed, part, words, untold));
        occurrences.tell(report.id(), untold);
        publishing.contentChanged();
        trail.record(Deed.of("pledges:freeze-report", REPORT, report.id())
                .with("pledge", report.pledge())
                .with("period", report.period())
                .with("sha256", report.sha256()));
        return report;
    }

    private ReportDraft draft(Followed followed, ReportPeriod part) {
        Optional<Written> written = reports.written(followed.pledge().id(), part.id());
        return new ReportDraft(
                written.map(Written::version).orElse(0),
                content(
                        followed,
                        part,
                        written.map(Written::words).orElse(ReportWords.NONE),
                        occurrences.untold(followed.row(), part.last())),
                written.map(Written::changed).orElse(null));
    }

    private ReportContent content(Followed followed, ReportPeriod part, ReportWords words, List<Untold> untold) {
        PledgeView pledge = followed.pledge();
        return new ReportWriting(
                        pledge,
                        part,
                        today(),
                        words,
                        untold.stream().collect(groupingBy(Untold::commitment, mapping(Untold::time, toList()))),
                        occurrences.told(followed.row()),
                        pledge.followedUp().values().stream()
                                .filter(value -> value.year() <= part.last().getYear())
                                .collect(groupingBy(
                                        FollowedUp.Value::goal,
                                        mapping(
                                                value -> new ReportContent.Measured(value.year(), value.value()),
                                                toList()))),
                        reports.of(pledge.id()).stream()
                                .filter(report ->
                                        report.content().period().last().isBefore(part.last()))
                                .reduce((earlier, later) -> later))
                .content();
    }

    private Optional<Followed> followed(String pledge) {
        return open(pledge).flatMap(row -> reports.rhythm(pledge).map(rhythm -> {
            PledgeView view = view(row);
            return new Followed(
                    row.pledge().getId(), view, rhythm, new FollowUpCalendar(view.period(), rhythm, today()));
        }));
    }

    private Optional<PledgeRow> open(String pledge) {
        return pledges.find(pledge).filter(row -> row.pledge().getPublished());
    }

    private PledgeView view(PledgeRow row) {
        return new PledgeAssembly(row, today()).view();
    }

    private Set<LocalDate> frozenDays(String pledge) {
        return reports.of(pledge).stream()
                .map(report -> report.content().period().last())
                .collect(toSet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }
}
