package se.samlofte.pledges;

import java.util.LinkedHashMap;
import java.util.Map;

/** A document in which every field holds something. */
public final class EverythingWritten {

    private EverythingWritten() {}

    public static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(Documents.wholeFields());
        put(fields, "district", "Västra stadsdelen");
        put(fields, "purpose", "Tryggare kvällar");
        put(fields, "period.to", "2027-12-31", "period.text", "2027");
        put(fields, "targetGroups.g1.text", "barn och unga", "targetGroups.g1.from", "4", "targetGroups.g1.to", "6");
        put(fields, "parties.r2.name", "", "parties.r3.party", "OTHER", "parties.r3.unnamed", "true");
        put(fields, "areas.ljus.expansion", "Belysning");
        String lamps = "commitments.lampor.";
        put(fields, lamps + "number", "1", lamps + "often", "en gång i månaden", lamps + "visibility", "PUBLIC");
        put(fields, lamps + "parties.r1.unit", "Tekniska förvaltningen");
        put(
                fields,
                lamps + "time.kind",
                "SEASON",
                lamps + "time.from",
                "2027-06",
                lamps + "time.text",
                "sommaren 2027");
        put(fields, lamps + "method", "EST", lamps + "project", "Husfrid", lamps + "basis", "nästa lägesbild");
        put(
                fields,
                lamps + "place.name",
                "Stationen",
                lamps + "place.kind",
                "PUBLIC_SPACE",
                lamps + "place.open",
                "true");
        put(fields, lamps + "problems", "skadegörelse\nklotter", lamps + "messages", "Ring 114 14");
        put(fields, lamps + "targetGroups.g1.text", "elever", lamps + "targetGroups.g1.from", "4");
        put(fields, lamps + "targetGroups.g1.to", "6");
        put(fields, lamps + "parts.d1.text", "Vårdnadshavare bjuds in till en föreläsning.");
        put(fields, lamps + "parts.d1.recurrence", "COUNT_IN_PERIOD", lamps + "parts.d1.count", "2");
        put(fields, lamps + "parts.d1.often", "två gånger", lamps + "parts.d1.time", "på kvällen");
        put(fields, lamps + "parts.d1.place.name", "Skolan", lamps + "parts.d1.place.kind", "SCHOOL");
        put(fields, lamps + "parts.d1.place.open", "true", lamps + "continues.text", "Arbetet från i fjol.");
        put(fields, "commitments.rundor.atLeast", "true");
        String limit = "commitments.svar.";
        put(fields, limit + "kind", "INTENTION", limit + "text", "Polisen siktar på att svara snabbt.");
        put(fields, limit + "parties.r1.party", "POLICE", limit + "recurrence", "SERVICE_LEVEL");
        put(
                fields,
                limit + "condition",
                "När en förundersökning har inletts",
                limit + "trigger",
                "utredaren är utsedd");
        put(fields, limit + "limit", "7", limit + "publish", "PLANNED");
        String decision = "commitments.beslut.";
        put(fields, decision + "kind", "DECISION", decision + "text", "Inför sommaren beslutades två inriktningar.");
        put(fields, decision + "parties.r1.party", "POLICE", decision + "decided", "sommaren 2027");
        put(fields, decision + "recurrence", "EVERY_N_DAYS", decision + "days", "14", decision + "publish", "PLANNED");
        put(fields, "goals.m1.text", "Färre inbrott", "goals.m1.kind", "EFFECT", "goals.m1.area", "ljus");
        put(fields, "goals.m1.measure", "Anmälda inbrott", "goals.m1.unit", "anmälningar", "goals.m1.rhythm", "YEARLY");
        put(fields, "goals.m1.source", "CRIME_STATISTICS", "goals.m1.baseline", "12,5", "goals.m1.since", "2025");
        put(fields, "goals.m1.values.v1.year", "2026", "goals.m1.values.v1.value", "9");
        put(fields, "goals.m1.values.v1.source", "Brå");
        put(fields, "goals.m2.text", "Hela lampor", "goals.m2.kind", "AIM", "goals.m2.commitment", "lampor");
        put(
                fields,
                "situation",
                "Mörkt vid stationen.",
                "sources.s1.kind",
                "SAFETY_SURVEY",
                "sources.s1.text",
                "Enkäten");
        put(fields, "agreement.text", "Löftet hör till överenskommelsen.", "agreement.signed", "2016-01");
        put(fields, "continues.text", "Bygger på 2026 års löfte.");
        put(fields, "signatories.r1.unit", "Kommunstyrelsen", "signatories.r1.name", "Kim Exempel");
        put(fields, "signatories.r1.acting", "true");
        put(fields, "contacts.c1.role", "Samordnare", "contacts.c1.organisation", "MUNICIPALITY");
        put(fields, "contacts.c1.email", "trygghet@example.se", "contacts.c1.phone", "0435-550 00");
        put(fields, "contacts.c1.hours", "kontorstid");
        put(
                fields,
                "channels.k1.kind",
                "MUNICIPAL_WEB",
                "channels.k1.party",
                "MUNICIPALITY",
                "channels.k1.text",
                "Webben");
        put(fields, "reporting.by", "MUNICIPALITY", "reporting.forum", "CRIME_PREVENTION_COUNCIL");
        put(fields, "reporting.name", "Rådet", "reporting.text", "Redovisas i rådet.", "feedback", "Hör av dig.");
        put(fields, "notes.n1.kind", "DISCLAIMER", "notes.n1.title", "Bara en del", "notes.n1.text", "Mer görs.");
        put(fields, "revision", "Löftet kan ändras.", "joint", "019ab3f0-7c1e-7d7e-8f2a-3c5b1a2e4d60");
        return fields;
    }

    private static void put(Map<String, String> fields, String... fieldsAndValues) {
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
    }
}
