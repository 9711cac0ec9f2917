package se.samlofte.pledges;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pledge as somebody writes it: every value is the text they typed, right or wrong, so that nothing is lost. What has
 * not been typed is empty. Rows have keys that stay theirs while the row moves; a row that corrects something published
 * has its id as key. Made by {@link DocumentFields#document}, from fields by name.
 *
 * @param kind one of {@link PledgeView.Kind}
 * @param district the part of the municipality it is for; empty for all of it
 * @param situation what the situation picture says
 * @param feedback how residents can say what they think
 * @param joint names a pledge that several municipalities make together, each with its own copy
 * @param correctionNote what residents are told of a correction; the reason for a revision
 */
public record PledgeDocument(
        String kind,
        String title,
        String district,
        String summary,
        String purpose,
        Time period,
        List<Group> targetGroups,
        List<Maker> parties,
        List<Area> areas,
        List<Promise> commitments,
        List<Aim> goals,
        String situation,
        List<Basis> sources,
        Accord agreement,
        Forerunner continues,
        List<Signer> signatories,
        List<Reach> contacts,
        List<Outlet> channels,
        Report reporting,
        String feedback,
        List<Remark> notes,
        String revision,
        String correctionNote,
        String joint) {

    /** Nothing typed yet. */
    public static final PledgeDocument EMPTY = DocumentFields.document(Map.of());

    public PledgeDocument {
        kind = Typed.orEmpty(kind);
        title = Typed.orEmpty(title);
        district = Typed.orEmpty(district);
        summary = Typed.orEmpty(summary);
        purpose = Typed.orEmpty(purpose);
        period = Time.orEmpty(period);
        targetGroups = Lists.orEmpty(targetGroups);
        parties = Lists.orEmpty(parties);
        areas = Lists.orEmpty(areas);
        commitments = Lists.orEmpty(commitments);
        goals = Lists.orEmpty(goals);
        situation = Typed.orEmpty(situation);
        sources = Lists.orEmpty(sources);
        agreement = agreement == null ? Accord.EMPTY : agreement;
        continues = Forerunner.orEmpty(continues);
        signatories = Lists.orEmpty(signatories);
        contacts = Lists.orEmpty(contacts);
        channels = Lists.orEmpty(channels);
        reporting = reporting == null ? Report.EMPTY : reporting;
        feedback = Typed.orEmpty(feedback);
        notes = Lists.orEmpty(notes);
        revision = Typed.orEmpty(revision);
        correctionNote = Typed.orEmpty(correctionNote);
        joint = Typed.orEmpty(joint);
    }

    /**
     * A period. Each end is a day, a month or a year: 2026-12-05, 2026-12, 2026.
     *
     * @param kind one of {@link Period.Kind}
     * @param text as the pledge says it, such as "sommaren 2026"
     */
    public record Time(String kind, String from, String to, String text) {

        static final Time EMPTY = new Time("", "", "", "");

        public Time {
            kind = Typed.orEmpty(kind);
            from = Typed.orEmpty(from);
            to = Typed.orEmpty(to);
            text = Typed.orEmpty(text);
        }

        static Time orEmpty(@Nullable Time time) {
            return time == null ? EMPTY : time;
        }

        boolean blank() {
            return (kind + from + to + text).isBlank();
        }
    }

    /**
     * Who promises or does something.
     *
     * @param party one of {@link Party.Kind}
     * @param unnamed "true" for "andra parter"
     */
    public record Maker(String key, String party, String unit, String name, String unnamed) {

        public Maker {
            party = Typed.orEmpty(party);
            unit = Typed.orEmpty(unit);
            name = Typed.orEmpty(name);
            unnamed = Typed.orEmpty(unnamed);
        }

        boolean blank() {
            return (party + unit + name).isBlank();
        }
    }

    /** @param expansion what a short title stands for */
    public record Area(String key, String title, String expansion) {

        public Area {
            title = Typed.orEmpty(title);
            expansion = Typed.orEmpty(expansion);
        }

        boolean blank() {
            return (title + expansion).isBlank();
        }
    }

    /**
     * One thing that is promised.
     *
     * @param area key of its focus area; empty outside them
     * @param kind one of {@link CommitmentView.Kind}
     * @param decided with DECISION: a day, a month or a year
     * @param recurrence one of {@link Recurrence.Kind}
     * @param count with COUNT_IN_PERIOD
     * @param atLeast "true" when the count is a least number
     * @param days with EVERY_N_DAYS the interval
     * @param often the pledge's own words for how often
     * @param condition with SERVICE_LEVEL: when it applies
     * @param trigger with SERVICE_LEVEL: what starts the clock
     * @param limit with SERVICE_LEVEL: days within which it is done
     * @param publish one of {@link CommitmentView.PublishRule}
     * @param visibility INTERNAL for what residents never see
     * @param time of its own within the pledge
     * @param basis what its result is to be used for
     * @param problems it is aimed at, one a line
     * @param messages what information given says, one a line
     * @param tie names the same commitment in other documents; the program gives it
     */
    public record Promise(
            String key,
            String area,
            String number,
            String kind,
            String text,
            String decided,
            List<Maker> parties,
            String recurrence,
            String count,
            String atLeast,
            String days,
            String often,
            String condition,
            String trigger,
            String limit,
            String publish,
            String visibility,
            Time time,
            String method,
            String project,
            String basis,
            Spot place,
            String problems,
            String messages,
            List<Group> targetGroups,
            List<Part> parts,
            Forerunner continues,
            String tie) {

        public Promise {
            area = Typed.orEmpty(area);
            number = Typed.orEmpty(number);
            kind = Typed.orEmpty(kind);
            text = Typed.orEmpty(text);
            decided = Typed.orEmpty(decided);
            parties = Lists.orEmpty(parties);
            recurrence = Typed.orEmpty(recurrence);
            count = Typed.orEmpty(count);
            atLeast = Typed.orEmpty(atLeast);
            days = Typed.orEmpty(days);
            often = Typed.orEmpty(often);
            condition = Typed.orEmpty(condition);
            trigger = Typed.orEmpty(trigger);
            limit = Typed.orEmpty(limit);
            publish = Typed.orEmpty(publish);
            visibility = Typed.orEmpty(visibility);
            time = Time.orEmpty(time);
            method = Typed.orEmpty(method);
            project = Typed.orEmpty(project);
            basis = Typed.orEmpty(basis);
            place = Spot.orEmpty(place);
            problems = Typed.orEmpty(problems);
            messages = Typed.orEmpty(messages);
            targetGroups = Lists.orEmpty(targetGroups);
            parts = Lists.orEmpty(parts);
            continues = Forerunner.orEmpty(continues);
            tie = Typed.orEmpty(tie);
        }

        boolean blank() {
            return (number + text + decided + count + days + often + condition + trigger + limit).isBlank()
                    && !hasMore()
                    && parties.stream().allMatch(Maker::blank);
        }

        /** Whether anything is typed beyond what every promise says. */
        public boolean hasMore() {
            return !(method + project + basis + problems + messages).isBlank()
                    || !time.blank()
                    || !place.blank()
                    || !continues.blank()
                    || !targetGroups.isEmpty()
                    || !parts.isEmpty();
        }

        public boolean staysInside() {
            return visibility.equals("INTERNAL");
        }
    }

    /**
     * A part of a promise.
     *
     * @param recurrence one of {@link Recurrence.Kind}; empty when it says nothing of its own
     * @param time as the pledge says it, such as "på kvällen"
     */
    public record Part(
            String key, String text, String recurrence, String count, String often, String time, Spot place) {

        public Part {
            text = Typed.orEmpty(text);
            recurrence = Typed.orEmpty(recurrence);
            count = Typed.orEmpty(count);
            often = Typed.orEmpty(often);
            time = Typed.orEmpty(time);
            place = Spot.orEmpty(place);
        }

        boolean blank() {
            return (text + count + often + time).isBlank() && place.blank();
        }
    }

    /** Where something is done. @param kind one of {@link Place.Kind} @param open "true" when everybody may know */
    public record Spot(String name, String kind, String open) {

        static final Spot EMPTY = new Spot("", "", "");

        public Spot {
            name = Typed.orEmpty(name);
            kind = Typed.orEmpty(kind);
            open = Typed.orEmpty(open);
        }

        static Spot orEmpty(@Nullable Spot spot) {
            return spot == null ? EMPTY : spot;
        }

        boolean blank() {
            return name.isBlank();
        }
    }

    /** Whom something is for. @param from lowest school year, 1 to 9 @param to highest school year */
    public record Group(String key, String text, String from, String to) {

        public Group {
            text = Typed.orEmpty(text);
            from = Typed.orEmpty(from);
            to = Typed.orEmpty(to);
        }

        boolean blank() {
            return (text + from + to).isBlank();
        }
    }

    /** What something carries on. @param pledge its id @param commitment id of a commitment in that pledge */
    public record Forerunner(String pledge, String commitment, String text) {

        static final Forerunner EMPTY = new Forerunner("", "", "");

        public Forerunner {
            pledge = Typed.orEmpty(pledge);
            commitment = Typed.orEmpty(commitment);
            text = Typed.orEmpty(text);
        }

        static Forerunner orEmpty(@Nullable Forerunner before) {
            return before == null ? EMPTY : before;
        }

        boolean blank() {
            return (pledge + text).isBlank();
        }
    }

    /** The standing agreement. @param signed a day, a month, a season or a year; empty when it is not known */
    public record Accord(String text, String signed) {

        static final Accord EMPTY = new Accord("", "");

        public Accord {
            text = Typed.orEmpty(text);
            signed = Typed.orEmpty(signed);
        }
    }

    /**
     * Where it is accounted for.
     *
     * @param by one of {@link Party.Kind}: whose task it is
     * @param forum one of {@link PledgeView.ForumKind}
     * @param name of the forum
     */
    public record Report(String by, String forum, String name, String text) {

        static final Report EMPTY = new Report("", "", "", "");

        public Report {
            by = Typed.orEmpty(by);
            forum = Typed.orEmpty(forum);
            name = Typed.orEmpty(name);
            text = Typed.orEmpty(text);
        }

        boolean blank() {
            return (by + forum + name + text).isBlank();
        }
    }

    /** A standing text block. @param kind one of {@link PledgeView.NoteKind} */
    public record Remark(String key, String kind, String title, String text) {

        public Remark {
            kind = Typed.orEmpty(kind);
            title = Typed.orEmpty(title);
            text = Typed.orEmpty(text);
        }

        boolean blank() {
            return (title + text).isBlank();
        }
    }

    /**
     * A goal, of the pledge, a focus area or a commitment; with how it is measured.
     *
     * @param area key of its focus area; empty for the whole pledge
     * @param commitment key of its commitment; empty when it is of more
     * @param kind one of {@link Goal.Kind}
     * @param measure what is measured
     * @param rhythm one of {@link Goal.Rhythm}
     * @param source one of {@link Situation.SourceKind}
     * @param baseline what it was before
     * @param since when that was: a day, a month or a year
     */
    public record Aim(
            String key,
            String area,
            String commitment,
            String kind,
            String text,
            String measure,
            String unit,
            String rhythm,
            String source,
            String baseline,
            String since,
            List<Figure> values) {

        public Aim {
            area = Typed.orEmpty(area);
            commitment = Typed.orEmpty(commitment);
            kind = Typed.orEmpty(kind);
            text = Typed.orEmpty(text);
            measure = Typed.orEmpty(measure);
            unit = Typed.orEmpty(unit);
            rhythm = Typed.orEmpty(rhythm);
            source = Typed.orEmpty(source);
            baseline = Typed.orEmpty(baseline);
            since = Typed.orEmpty(since);
            values = Lists.orEmpty(values);
        }

        boolean blank() {
            return text.isBlank() && !hasMeasure();
        }

        /** Whether anything is typed about how it is measured. */
        public boolean hasMeasure() {
            return !(measure + unit + rhythm + source + baseline + since).isBlank() || !values.isEmpty();
        }
    }

    /** What was measured a year. */
    public record Figure(String key, String year, String value, String source) {

        public Figure {
            year = Typed.orEmpty(year);
            value = Typed.orEmpty(value);
            source = Typed.orEmpty(source);
        }

        boolean blank() {
            return (year + value + source).isBlank();
        }
    }

    /** What the situation picture builds on. @param kind one of {@link Situation.SourceKind} */
    public record Basis(String key, String kind, String text) {

        public Basis {
            kind = Typed.orEmpty(kind);
            text = Typed.orEmpty(text);
        }

        boolean blank() {
            return (kind + text).isBlank();
        }
    }

    /** Who signed. @param acting "true" for "tillförordnad" */
    public record Signer(String key, String role, String organisation, String unit, String name, String acting) {

        public Signer {
            role = Typed.orEmpty(role);
            organisation = Typed.orEmpty(organisation);
            unit = Typed.orEmpty(unit);
            name = Typed.orEmpty(name);
            acting = Typed.orEmpty(acting);
        }

        boolean blank() {
            return (role + organisation + unit + name).isBlank();
        }
    }

    /** Whom to write or ring. @param hours when the phone is answered */
    public record Reach(String key, String role, String organisation, String email, String phone, String hours) {

        public Reach {
            role = Typed.orEmpty(role);
            organisation = Typed.orEmpty(organisation);
            email = Typed.orEmpty(email);
            phone = Typed.orEmpty(phone);
            hours = Typed.orEmpty(hours);
        }

        boolean blank() {
            return (role + organisation + email + phone + hours).isBlank();
        }
    }

    /** Where the work can be followed. @param kind one of {@link PledgeView.ChannelKind} */
    public record Outlet(String key, String kind, String party, String text) {

        public Outlet {
            kind = Typed.orEmpty(kind);
            party = Typed.orEmpty(party);
            text = Typed.orEmpty(text);
        }

        boolean blank() {
            return (kind + text).isBlank();
        }
    }
}
