package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.DocumentLimits;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.reading.Reading;

/** What one says to begin a pledge: which kind, and what it is called. */
final class FirstFields {

    private FirstFields() {}

    /** The fields that cannot be used as they are. */
    static List<String> wrong(String kind, String title) {
        List<String> wrong = new ArrayList<>();
        if (Stream.of(PledgeView.Kind.values()).noneMatch(known -> known.name().equals(kind))) {
            wrong.add("kind");
        }
        if (title.isBlank() || title.length() > DocumentLimits.characters("title")) {
            wrong.add("title");
        }
        return wrong;
    }

    /** With both parties of most pledges, and room for a first promise. */
    static PledgeDocument document(String kind, String title) {
        PledgeDocument nothing = PledgeDocument.EMPTY;
        return DocumentFields.normal(new PledgeDocument(
                kind,
                title,
                nothing.summary(),
                nothing.purpose(),
                nothing.period(),
                List.of(maker("r1", Party.Kind.MUNICIPALITY), maker("r2", Party.Kind.POLICE)),
                List.of(),
                List.of(new PledgeDocument.Promise(
                        "r1", "", "", "ACTION", "", "", List.of(), "", "", "", "", "", "", "", "", "")),
                List.of(),
                nothing.situation(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                nothing.revision(),
                nothing.correctionNote()));
    }

    /** What a draft holds before anything that was read on a page is taken over. */
    static PledgeDocument read(Reading reading) {
        Reading.Found title = reading.title();
        Reading.Time period = reading.period();
        String named = period == null ? "Medborgarlöfte" : "Medborgarlöfte " + period.text();
        String shown =
                title == null || title.text().length() > DocumentLimits.characters("title") ? named : title.text();
        PledgeDocument first = document(PledgeView.Kind.CITIZEN_PLEDGE.name(), shown);
        return new PledgeDocument(
                first.kind(),
                first.title(),
                first.summary(),
                first.purpose(),
                first.period(),
                first.parties(),
                first.areas(),
                List.of(),
                first.goals(),
                first.situation(),
                first.sources(),
                first.signatories(),
                first.contacts(),
                first.channels(),
                first.revision(),
                first.correctionNote());
    }

    private static PledgeDocument.Maker maker(String key, Party.Kind kind) {
        return new PledgeDocument.Maker(key, kind.name(), "", "", "");
    }
}
