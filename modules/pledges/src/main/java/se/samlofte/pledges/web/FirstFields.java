package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return DocumentFields.document(fields(kind, title));
    }

    /** What a draft holds before anything that was read on a page is taken over. */
    static PledgeDocument read(Reading reading) {
        Reading.Found title = reading.title();
        Reading.Time period = reading.period();
        String named = period == null ? "Medborgarlöfte" : "Medborgarlöfte " + period.text();
        String shown =
                title == null || title.text().length() > DocumentLimits.characters("title") ? named : title.text();
        Map<String, String> fields = fields(PledgeView.Kind.CITIZEN_PLEDGE.name(), shown);
        fields.keySet().removeIf(field -> field.startsWith("commitments."));
        return DocumentFields.document(fields);
    }

    private static Map<String, String> fields(String kind, String title) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("title", title);
        fields.put("parties.r1.party", Party.Kind.MUNICIPALITY.name());
        fields.put("parties.r2.party", Party.Kind.POLICE.name());
        fields.put("commitments.r1.kind", "ACTION");
        return fields;
    }
}
