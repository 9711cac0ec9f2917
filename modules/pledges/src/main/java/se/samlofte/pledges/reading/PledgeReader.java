package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.samlofte.geography.ReferenceData;
import se.samlofte.pledges.reading.Reading.Signer;
import se.samlofte.pledges.reading.SourceText.Span;

/**
 * Reads the text of a published page by rules. The same text gives the same reading; the time grows with the length of
 * the text alone.
 */
public final class PledgeReader {

    private static final Pattern POLICE = Pattern.compile("polis|lpo ");
    private static final Pattern MUNICIPALITY_ACTS = Pattern.compile(
            "kommun(?:en|erna)? (?:och|lovar|ska|skall|kommer|har|åtar|gör|tillsammans|ansvarar|avser)|och (?:[a-zåäöé-]+ ){0,3}kommun(?:en|ens|erna)?(?![a-zåäö])|kommunens (?:gemensamma|insatser|löften|åtaganden)");

    /** Characters that are read; a pledge of sixty printed pages has fewer. What follows is told as not understood. */
    public static final int READ = 200_000;

    private final ReferenceData reference;

    public PledgeReader(ReferenceData reference) {
        this.reference = reference;
    }

    /** @param text plain text; places in the reading are places in it */
    public Reading read(String text) {
        SourceText source = new SourceText(text);
        int limit = limit(text);
        List<Block> blocks = Blocks.of(source, limit);
        PeopleWalk people = new PeopleWalk(blocks);
        Places places = new Places(reference);
        Walk walk = new Walk(blocks, people, places);
        Collected.Settled settled = walk.found().settle(makers(new Span(source, 0, limit)));
        walk.units().notUnderstood(new Span(source, limit, text.length()).trimmed());
        Span title = walk.title();
        return new Reading(
                title == null ? null : title.found(),
                places.municipality().orElse(null),
                places.others(),
                places.policeArea().orElse(null),
                walk.period().orElse(null),
                walk.found().purpose,
                walk.found().situation,
                settled.areas(),
                settled.goals(),
                walk.sources().found(),
                once(people.signers()),
                people.reaches(),
                walk.outlets().found(),
                walk.found().outcomes,
                walk.units().coverage(source),
                walk.units().unparsed(),
                settled.areas().stream().allMatch(area -> area.commitments().isEmpty()));
    }

    private static int limit(String text) {
        if (text.length() <= READ) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', READ);
        return line > READ / 2 ? line : READ;
    }

    /** Who makes the pledge, as far as the page says. */
    private static List<String> makers(Span page) {
        List<String> makers = new ArrayList<>();
        if (page.has(POLICE)) {
            makers.add(Parties.POLICE);
        }
        if (page.has(MUNICIPALITY_ACTS)) {
            makers.add(Parties.MUNICIPALITY);
        }
        return makers;
    }

    private static List<Signer> once(List<Signer> signers) {
        List<Signer> once = new ArrayList<>();
        for (Signer signer : signers) {
            if (once.stream().noneMatch(known -> known.name().equals(signer.name()))) {
                once.add(signer);
            }
        }
        return once;
    }
}
