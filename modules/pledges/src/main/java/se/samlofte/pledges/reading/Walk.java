package se.samlofte.pledges.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.Collected.How;
import se.samlofte.pledges.reading.Collected.Item;
import se.samlofte.pledges.reading.Collected.Striving;
import se.samlofte.pledges.reading.SourceText.Span;

/** Goes through the blocks of a page from top to bottom, keeping in mind under which headings it is. */
final class Walk {

    private static final Pattern LABELLED = Pattern.compile(
            "^(?:(?<promise>aktivitet|åtgärd|insats|löfte|medborgarlöfte|åtagande|vad)(?: \\d{1,2})?|(?<who>ansvarig[a-zåäö]*|ansvar|vem|utförare|aktör(?:er)?|utförs av|huvudansvarig)|(?<aim>mål|effekt|effektmål|delmål|målsättning|förväntad effekt|önskad effekt|syfte)(?: \\d)?|(?<when>tid|tidplan|tidsplan|tidpunkt|när|omfattning|frekvens|hur ofta)|(?<state>status|resultat|utfall|uppföljning)|(?<period>period|giltighetstid|tidsperiod|löptid|gäller)) {0,2}[:–] {0,3}(?=\\S)");
    private static final Pattern NUMBERED_TITLE = Pattern.compile(
            "^(?:löfte|medborgarlöfte|fokusområde|område|insatsområde|prioriterat område|mål) ?\\d{0,2} {0,2}[:–.-]? {0,2}");
    private static final Pattern ABOUT_PLEDGE = Pattern.compile(
            "^(?:det |detta |ett |årets |vårt |våra |vår |i |genom |utöver |nuvarande )?(?:nya |gemensamma )?(?:medborgarl|löfte|polisverksamhet|aktiviteterna i)|^det handlar om|^(?:kommunen och polisen|polisen och kommunen|[a-zåäö ]+ kommun och [a-zåäö ]+) har |samverkansöverenskommelse|kan revideras|tecknat|^fokus (?:i|för) medborgarl|har lyssnat på|har tidigare berättat");
    private static final Pattern ABOUT_SITUATION = Pattern.compile(
            "lägesbild|problembild|otrygg|upplev|brottsstatistik|trygghetsundersök|trygghetsmät|anmäl(?:ning|da)|har (?:ökat|minskat)|samband mellan");
    private static final Pattern META = Pattern.compile(
            "^(?:detta |det här )?(?:medborgarlöftet|löftet|medborgarlöftena|löftena|överenskommelsen) (?:gäller|löper|ska följas|följs|revideras|är giltig)|^(?:uppföljning|utvärdering|avstämning|återkoppling) |sammankallande");
    private static final Pattern ACTING =
            Pattern.compile("^(?:(?:vi|polisen|kommunen) )?(?:" + Items.VERBS + ")(?![a-zåäö])");
    private static final Pattern FINITE = Pattern.compile(
            "(?<![a-zåäö])(?:ska|skall|kommer|lovar|genomför|arbetar|fortsätter|erbjuder|gör|bjuder|åtar)(?![a-zåäö])");
    private static final Pattern PLEDGE = Pattern.compile("medborgar?l[öo]");
    private static final Pattern SIGNED = Pattern.compile(
            "underteckna|(?:skrev|skriver|skrivit) [^.]{0,200}under |skrev under|skriver under|skrivit under|signera");
    private static final Pattern OF_FOLLOW_UP = Pattern.compile("uppfölj|uppfyll|slutrapport|så gick|resultat");
    private static final Pattern CHECKS = Pattern.compile("följ|utvärder|mätning|stäms av|avstämning");
    private static final Pattern DONE = Pattern.compile("utfall|genomfört|genomförts|genomförda|gjort|uppfyll");
    private static final Pattern ANNOUNCES =
            Pattern.compile("följande|nedan|dessa är|(?:områden|punkter|aktiviteter|löften)\\.$");
    private static final int LONGEST_HEADING = 110;

    private final List<Block> blocks;
    private final PeopleWalk people;
    private final Places places;
    private final Collected found = new Collected();
    private final Periods periods = new Periods();
    private final Sources sources = new Sources();
    private final Outlets outlets = new Outlets();
    private final Units units = new Units();

    private Section section = Section.NONE;
    private @Nullable Span area;
    private List<String> above = List.of();
    private boolean listOpen;
    private boolean firstBelow;
    private boolean followUpPage;
    private boolean listedSources;
    private boolean runPromises;
    private boolean done;
    private @Nullable Span title;

    Walk(List<Block> blocks, PeopleWalk people, Places places) {
        this.blocks = blocks;
        this.people = people;
        this.places = places;
        for (int i = 0; i < blocks.size(); i++) {
            read(i);
        }
    }

    private void read(int i) {
        Block block = blocks.get(i);
        Span span = block.span();
        boolean alone = isHeadingShaped(block) && i < 12;
        Sentences.of(span).forEach(sentence -> places.read(sentence, alone));
        if (people.isTaken(i) || span.isEmpty() || Noise.is(span)) {
            return;
        }
        if (People.isQuotation(span)) {
            return;
        }
        boolean heading = isHeadingShaped(block);
        Sentences.of(span).forEach(sentence -> periods.read(sentence, heading));
        if (labelled(span)) {
            return;
        }
        if (block.isItem() && !isNumberedHeading(i)) {
            if (i == 0 || !blocks.get(i - 1).isItem()) {
                runPromises = promisesFrom(i);
            }
            item(span);
        } else if (!heading(i, block.asPlain())) {
            paragraph(span, i);
        }
    }

    private static boolean isHeadingShaped(Block block) {
        return !block.isItem()
                && block.oneLine()
                && block.span().length() <= LONGEST_HEADING
                && ".!,;".indexOf(block.span().last()) < 0;
    }

    /** "1. Trafik" above its own list or paragraph. */
    private boolean isNumberedHeading(int i) {
        Block block = blocks.get(i);
        boolean shaped = block.kind() == Block.Kind.NUMBERED
                && block.oneLine()
                && block.span().length() <= 80
                && block.span().last() != '.';
        return shaped
                && i + 1 < blocks.size()
                && blocks.get(i + 1).kind() != Block.Kind.NUMBERED
                && !block.span().has(FINITE)
                && !blocks.get(i + 1).gap() | blocks.get(i + 1).kind() == Block.Kind.BULLET;
    }

    private boolean nextIsItem(int i) {
        for (int next = i + 1; next < blocks.size(); next++) {
            if (!Noise.is(blocks.get(next).span())) {
                return blocks.get(next).isItem();
            }
        }
        return false;
    }

    /** Whether a list that nothing announces promises something. */
    private boolean promisesFrom(int i) {
        for (int next = i; next < blocks.size() && blocks.get(next).isItem(); next++) {
            Span span = blocks.get(next).span();
            if (Promises.in(span) || span.has(ACTING)) {
                return true;
            }
        }
        return false;
    }

    private boolean heading(int i, Block block) {
        Span span = block.span();
        boolean opens = block.opensList() || nextIsItem(i);
        boolean shaped = isHeadingShaped(block);
        if (!shaped && !opens) {
            return false;
        }
        Span plain = plain(span);
        Optional<Section> known = shaped ? known(plain, opens) : Optional.empty();
        if (known.isEmpty() && opens) {
            List<Span> sentences = Sentences.of(span);
            Span last = sentences.getLast();
            Span lead = last.length() < 25 && sentences.size() > 1 ? span : last;
            boolean says = ".!".indexOf(last.last()) >= 0
                    ? last.has(ANNOUNCES)
                    : last.last() == ':' || last.has(FINITE) || last.low().endsWith(" att") || !shaped;
            known = says ? LeadIn.section(lead.low()) : Optional.empty();
            if (known.isPresent()) {
                sentences.subList(0, sentences.size() - 1).forEach(sentence -> sentence(sentence, false));
                periodsOfLead(last);
            }
        }
        boolean names = known.isPresent() && (known.get() == Section.SITUATION || known.get() == Section.INTRO);
        if (names && shaped && !opens && i < 12 && title == null && plain.has(PLEDGE)) {
            known = Optional.empty();
        }
        if (known.isPresent()) {
            enter(known.get(), span, opens);
            return true;
        }
        return shaped && unknown(i, plain, opens);
    }

    private void periodsOfLead(Span last) {
        sources.read(last, false);
    }

    private static Optional<Section> known(Span plain, boolean opens) {
        Optional<Section> lead =
                opens ? LeadIn.section(plain.low()).filter(section -> section == Section.INTRO) : Optional.empty();
        return lead.isPresent() ? lead : Headings.section(plain.low());
    }

    private static Span plain(Span span) {
        Span plain = span.last() == ':' || span.last() == '?' ? span.part(0, span.length() - 1) : span;
        return plain;
    }

    private void enter(Section entered, Span span, boolean opens) {
        Section before = section;
        section = entered;
        listOpen = opens;
        firstBelow = true;
        done = entered == Section.FOLLOW_UP && span.has(DONE);
        listedSources = entered == Section.SITUATION && opens;
        List<String> named = entered.promises() ? Parties.named(span) : List.of();
        boolean sameArea = before.promises() && entered.promises() && (!named.isEmpty() || opens) && area != null;
        if (!sameArea) {
            area = null;
        }
        above = named;
        if (span.has(PLEDGE)
                && (title == null || entered == Section.PLEDGE && !title.low().contains("20"))) {
            title = span;
        }
        if (entered == Section.FOLLOW_UP
                && Outcomes.status(span) != null
                && span.has(OF_FOLLOW_UP)
                && span.low().contains("löft")) {
            Outcomes.outcome(span).ifPresent(found.outcomes::add);
        }
        followUpPage |= entered == Section.FOLLOW_UP && title == null || span == title && span.has(OF_FOLLOW_UP);
    }

    /** A heading of the page's own: a focus area where promises or goals stand, else a part about something else. */
    private boolean unknown(int i, Span plain, boolean opens) {
        if (plain.has(PLEDGE) && title == null && i < 12) {
            title = plain;
            followUpPage |= plain.has(OF_FOLLOW_UP);
            section = Section.NONE;
            return true;
        }
        if (section == Section.CHANNELS && Outlets.names(plain)) {
            return false;
        }
        List<String> named = Parties.named(plain);
        boolean onlyParties = !named.isEmpty() && plain.length() <= 45 && !plain.has(FINITE);
        boolean listing = section.promises() || section == Section.GOALS || section == Section.FOCUS;
        if (listOpen && !opens && isUnmarkedItem(plain) && section.promises()) {
            return false;
        }
        if (onlyParties && (listing || opens)) {
            section = section == Section.GOALS ? section : Section.COMMITMENTS;
            above = named;
            listOpen = opens;
            return true;
        }
        if (plain.length() > 90 && !opens && !plain.low().startsWith("fokus")) {
            return false;
        }
        Matcher numbered = plain.matcher(NUMBERED_TITLE);
        area = numbered.find() && numbered.end() < plain.length() ? plain.from(numbered.end()) : plain;
        above = List.of();
        listOpen = opens;
        firstBelow = true;
        if (listing) {
            section = section == Section.FOCUS || section == Section.PLEDGE ? Section.COMMITMENTS : section;
        } else if (opens && section != Section.FOLLOW_UP && section != Section.SITUATION) {
            section = Section.COMMITMENTS;
        } else if (section != Section.FOLLOW_UP || !opens) {
            section = Section.NONE;
            if (!plain.low().startsWith("fokus")) {
                area = null;
            }
        }
        return true;
    }

    /** An entry of a list without signs. */
    private static boolean isUnmarkedItem(Span plain) {
        return Character.isLowerCase(plain.first()) || plain.has(ACTING) || plain.has(FINITE);
    }

    private void item(Span span) {
        if (span.has(META)) {
            sentence(span, true);
            return;
        }
        switch (section) {
            case COMMITMENTS, PLEDGE, ACHIEVE -> {
                listOpen = false;
                add(span, How.LISTED);
            }
            case FOCUS -> focus(span);
            case GOALS ->
                Sentences.of(span).stream().limit(1).forEach(first -> strive(Aims.underHeading(span, true), true));
            case CHANNELS -> outlets.read(span, true);
            case FOLLOW_UP ->
                Outcomes.outcome(span)
                        .map(outcome -> done ? outcome.orDone() : outcome)
                        .ifPresent(found.outcomes::add);
            case SITUATION -> {
                if (Promises.in(span) && !listedSources) {
                    add(span, How.LISTED);
                } else {
                    sources.read(span, listedSources);
                    found.situation.add(span.found());
                }
            }
            case INTRO, PURPOSE -> {
                sources.read(span, false);
                found.purpose.add(span.found());
            }
            case CONTACT, NOISE, SIGNED -> {}
            case NONE -> {
                if (runPromises) {
                    add(span, How.LISTED);
                } else {
                    units.notUnderstood(span);
                }
            }
        }
    }

    private void focus(Span span) {
        Matcher dash = span.matcher(Pattern.compile(" [–-] |: |\\. "));
        boolean longer = span.length() > 90;
        if (!longer) {
            found.focus.add(span.last() == '.' ? span.part(0, span.length() - 1) : span);
        } else if (dash.find() && dash.start() <= 90 && dash.start() > 2) {
            Span name = span.part(0, dash.start());
            found.focus.add(name);
            Span rest = span.from(dash.end());
            if (rest.has(FINITE)) {
                found.items.add(new Item(rest, Section.COMMITMENTS, name, List.of(), How.LISTED));
            }
        } else if (span.has(FINITE)) {
            add(span, How.LISTED);
        } else {
            found.focus.add(span);
        }
    }

    private void add(Span span, How how) {
        found.items.add(new Item(span, section, area, above, how));
    }

    private void strive(List<Reading.Aim> aims, boolean underHeading) {
        if (!aims.isEmpty()) {
            found.strivings.add(new Striving(aims, area, underHeading));
        }
    }

    private void paragraph(Span span, int i) {
        if (listOpen && section.promises() && isUnmarkedItem(span) && !Aims.isUmbrella(span)) {
            add(span, How.LISTED);
            return;
        }
        boolean first = firstBelow;
        firstBelow = false;
        for (Span sentence : Sentences.of(span)) {
            inSection(sentence, first);
        }
    }

    private void inSection(Span sentence, boolean first) {
        switch (section) {
            case COMMITMENTS, PLEDGE -> promised(sentence);
            case ACHIEVE -> add(sentence, How.UNDER_HEADING);
            case GOALS -> {
                List<Reading.Aim> aims = Aims.underHeading(sentence, first);
                if (aims.isEmpty()) {
                    sentence(sentence, true);
                } else {
                    strive(aims, true);
                }
            }
            case CHANNELS -> {
                outlets.read(sentence, true);
                sentence(sentence, true);
            }
            case FOLLOW_UP -> {
                outlets.read(sentence, false);
                if (Promises.in(sentence) && followUpPage && !Outcomes.plans(sentence)) {
                    sentence(sentence, true);
                } else {
                    Outcomes.outcome(sentence).ifPresent(this::outcome);
                }
            }
            case SITUATION -> {
                sources.read(sentence, listedSources);
                strive(Aims.calledSo(sentence), false);
                found.situation.add(sentence.found());
            }
            case PURPOSE -> {
                found.purpose.add(sentence.found());
                strive(Aims.calledSo(sentence), false);
            }
            case INTRO -> {
                sources.read(sentence, false);
                strive(Aims.calledSo(sentence), false);
                if (Aims.isUmbrella(sentence)) {
                    add(sentence, How.UMBRELLA);
                }
            }
            case FOCUS, NONE -> sentence(sentence, false);
            case CONTACT, SIGNED, NOISE -> sentence(sentence, section != Section.CONTACT || sentence.length() < 200);
        }
    }

    private void promised(Span sentence) {
        if (Aims.isUmbrella(sentence)) {
            add(sentence, How.UMBRELLA);
        } else if (Promises.in(sentence) && section != Section.PLEDGE) {
            Promises.split(sentence).forEach(promise -> add(promise, How.UNDER_HEADING));
        } else {
            sentence(sentence, false);
        }
    }

    /** Running text that its wording alone tells what it is. @param known whether it is accounted for by where it stands */
    private void sentence(Span sentence, boolean known) {
        boolean understood =
                sources.read(sentence, false) | outlets.read(sentence, false) | known | sentence.has(ABOUT_PLEDGE);
        List<Reading.Aim> aims = Aims.calledSo(sentence);
        if (!aims.isEmpty()) {
            strive(aims, false);
            understood = true;
        }
        if (sentence.has(SIGNED)) {
            people.signers().addAll(People.inProse(sentence));
            understood = true;
        }
        if (Aims.isUmbrella(sentence)) {
            add(sentence, How.UMBRELLA);
            understood = true;
        } else if (Promises.in(sentence)) {
            Promises.split(sentence).forEach(promise -> add(promise, How.WORDING));
            understood = true;
        } else if (followUpPage && Outcomes.tellsOfThePast(sentence) && !sentence.has(ABOUT_PLEDGE)
                || Outcomes.plans(sentence) && sentence.has(CHECKS)) {
            Outcomes.outcome(sentence).ifPresent(this::outcome);
            understood = true;
        } else if (sentence.has(ABOUT_SITUATION)) {
            found.situation.add(sentence.found());
            understood = true;
        }
        if (!understood) {
            units.notUnderstood(sentence);
        }
    }

    /** What neither says how it went nor that it will be looked at is no outcome. */
    private void outcome(Reading.Outcome outcome) {
        SourceText source = blocks.getFirst().span().of();
        if (outcome.status() != null
                || Outcomes.plans(new Span(
                        source, outcome.quote().start(), outcome.quote().end()))) {
            found.outcomes.add(outcome);
        }
    }

    /** Rows of a table that became lines: "Ansvarig: Polisen". */
    private boolean labelled(Span span) {
        Matcher label = span.matcher(LABELLED);
        if (!label.find()) {
            return false;
        }
        Span value = span.from(label.end());
        if (label.group("promise") != null) {
            if (!section.promises()) {
                section = Section.COMMITMENTS;
            }
            boolean isTitle = value.length() <= 60
                    && !value.has(FINITE)
                    && !value.has(ACTING)
                    && value.last() != '.'
                    && label.group("promise").endsWith("löfte");
            if (isTitle) {
                area = value;
                above = List.of();
                listOpen = true;
            } else {
                add(value, How.LISTED);
            }
        } else if (label.group("who") != null) {
            last(item -> new Item(item.span(), item.section(), item.area(), Parties.named(value), item.how()));
        } else if (label.group("aim") != null) {
            strive(Aims.underHeading(value, true), true);
        } else if (label.group("state") != null) {
            Outcomes.outcome(value).ifPresent(found.outcomes::add);
        }
        return true;
    }

    private void last(java.util.function.UnaryOperator<Item> change) {
        if (!found.items.isEmpty()) {
            found.items.add(change.apply(found.items.removeLast()));
        }
    }

    Collected found() {
        return found;
    }

    Optional<Reading.Time> period() {
        return periods.found();
    }

    Sources sources() {
        return sources;
    }

    Outlets outlets() {
        return outlets;
    }

    Units units() {
        return units;
    }

    @Nullable
    Span title() {
        return title;
    }
}
