package se.samlofte.pledges;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Documents as the tests type them. */
public final class Documents {

    private Documents() {}

    /** A pledge that lacks nothing: two parties, a focus area, two promises. */
    public static PledgeDocument whole() {
        return DocumentFields.document(wholeFields());
    }

    public static Map<String, String> wholeFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", "CITIZEN_PLEDGE");
        fields.put("title", "Medborgarlöfte 2027");
        fields.put("summary", "Vi lovar ljusare gator.");
        fields.put("period.kind", "YEAR");
        fields.put("period.from", "2027");
        fields.put("parties.r1.party", "MUNICIPALITY");
        fields.put("parties.r2.party", "POLICE");
        fields.put("parties.r2.unit", "Lokalpolisområde Ängelholm");
        fields.put("areas.ljus.title", "Ljus");
        fields.put("commitments.lampor.area", "ljus");
        fields.put("commitments.lampor.kind", "ACTION");
        fields.put("commitments.lampor.text", "Kommunen lagar trasiga lampor.");
        fields.put("commitments.lampor.parties.r1.party", "MUNICIPALITY");
        fields.put("commitments.lampor.recurrence", "MONTHLY");
        fields.put("commitments.lampor.publish", "PLANNED");
        fields.put("commitments.rundor.kind", "ACTION");
        fields.put("commitments.rundor.text", "Polisen går rundor i centrum.");
        fields.put("commitments.rundor.parties.r1.party", "POLICE");
        fields.put("commitments.rundor.recurrence", "COUNT_IN_PERIOD");
        fields.put("commitments.rundor.count", "4");
        fields.put("commitments.rundor.publish", "AFTERWARDS_ONLY");
        fields.put("signatories.r1.role", "Kommunstyrelsens ordförande");
        fields.put("signatories.r1.organisation", "MUNICIPALITY");
        return fields;
    }

    /** {@link #whole()} with other values; null takes a field away. */
    public static PledgeDocument with(String... fieldsAndValues) {
        Map<String, String> fields = new LinkedHashMap<>(wholeFields());
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return DocumentFields.document(fields);
    }

    /** A document with other values in it. */
    public static PledgeDocument changed(PledgeDocument document, String... fieldsAndValues) {
        Map<String, String> fields = new LinkedHashMap<>(DocumentFields.of(document));
        Map<String, String> changes = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            changes.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        fields.putAll(changes);
        return DocumentFields.document(fields);
    }
}
