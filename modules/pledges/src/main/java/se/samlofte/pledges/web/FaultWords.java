package se.samlofte.pledges.web;

import java.util.List;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.web.PledgeDraftJson.FaultJson;
import se.samlofte.web.FieldFault;
import se.samlofte.web.Ui;

/** What is wrong with a document, told to who writes it by program: the forms' words where they fit. */
record FaultWords(Ui english) {

    private static final String GROUND = "signedOn";

    List<FaultJson> of(Draft draft, List<Fault> faults) {
        WrittenPlaces places = new WrittenPlaces(draft.document());
        return faults.stream()
                .map(fault -> new FaultJson(places.of(fault.field()), message(fault), fault.blocks()))
                .toList();
    }

    /** Those that have to be put right first. */
    List<FieldFault> blocking(Draft draft, List<Fault> faults) {
        WrittenPlaces places = new WrittenPlaces(draft.document());
        return faults.stream()
                .filter(Fault::blocks)
                .map(fault ->
                        new FieldFault(fault.field().equals("on") ? GROUND : places.of(fault.field()), message(fault)))
                .toList();
    }

    private String message(Fault fault) {
        return switch (fault.rule()) {
            case "choose", "choose.party" -> "Send one of " + String.join(", ", Choices.of(plain(fault.field()))) + ".";
            case "unnamed" -> "Either send a name, or say that the party is unnamed.";
            default ->
                english.text("pledges.fault." + fault.rule(), fault.arguments().toArray());
        };
    }

    private static String plain(String field) {
        return DocumentFields.pattern(field).replace(".*", "");
    }
}
