package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.DocumentLimits;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeView;

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

    private static PledgeDocument.Maker maker(String key, Party.Kind kind) {
        return new PledgeDocument.Maker(key, kind.name(), "", "", "");
    }
}
