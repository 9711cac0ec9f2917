package se.samlofte.pledges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pledge as somebody writes it: every value is the text they typed, right or wrong, so that nothing is lost. What has
 * not been typed is empty. Rows have keys that stay theirs while the row moves; a row that corrects something published
 * has its id as key.
 *
 * @param kind one of {@link PledgeView.Kind}
 * @param situation what the situation picture says
 * @param correctionNote what residents are told of a correction
 */
public record PledgeDocument(
        String kind,
        String title,
        String summary,
        String purpose,
        Time period,
        List<Maker> parties,
        List<Area> areas,
        List<Promise> commitments,
        List<Aim> goals,
        String situation,
        List<Basis> sources,
        List<Signer> signatories,
        List<Reach> contacts,
        List<Outlet> channels,
        String revision,
        String correctionNote) {

    /** Nothing typed yet. */
    public static final PledgeDocument EMPTY = new PledgeDocument(
            "",
            "",
            "",
            "",
            Time.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            "");

    public PledgeDocument {
        kind = Typed.orEmpty(kind);
        title = Typed.orEmpty(title);
        summary = Typed.orEmpty(summary);
        purpose = Typed.orEmpty(purpose);
        period = Time.orEmpty(period);
        parties = Lists.orEmpty(parties);
        areas = Lists.orEmpty(areas);
        commitments = Lists.orEmpty(commitments);
        goals = Lists.orEmpty(goals);
        situation = Typed.orEmpty(situation);
        sources = Lists.orEmpty(sources);
        signatories = Lists.orEmpty(signatories);
        contacts = Lists.orEmpty(contacts);
        channels = Lists.orEmpty(channels);
        revision = Typed.orEmpty(revision);
        correctionNote = Typed.orEmpty(correctionNote);
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
            String publish) {

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
        }

        boolean blank() {
            return (number + text + decided + count + days + often + condition + trigger + limit).isBlank()
                    && parties.stream().allMatch(Maker::blank);
        }
    }

    /**
     * A goal.
     *
     * @param area key of its focus area; empty for the whole pledge
     * @param kind one of {@link Goal.Kind}
     */
    public record Aim(String key, String area, String kind, String text) {

        public Aim {
            area = Typed.orEmpty(area);
            kind = Typed.orEmpty(kind);
            text = Typed.orEmpty(text);
        }

        boolean blank() {
            return text.isBlank();
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
