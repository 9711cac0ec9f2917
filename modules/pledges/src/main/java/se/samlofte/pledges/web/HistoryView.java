package se.samlofte.pledges.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.samlofte.pledges.Consent;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.DraftHistory.Sitting;
import se.samlofte.web.Ui;

/** Who changed what, in words, newest first. */
public record HistoryView(DraftForm form, List<Sitting> sittings) {

    private Ui ui() {
        return form.ui();
    }

    public String when(Sitting sitting) {
        return DraftFrames.when(ui(), sitting.by().at());
    }

    public String begun() {
        return ui().text(
                        "pledges.history.begun",
                        form.draft().made().name(),
                        DraftFrames.when(ui(), form.draft().made().at()));
    }

    /** The fields in words, each once; a row that came or went stands for its fields. */
    public Set<String> fields(Sitting sitting) {
        Set<String> words = new LinkedHashSet<>();
        for (String field : sitting.fields()) {
            String row = DocumentFields.row(field);
            boolean whole =
                    !row.isEmpty() && !row.equals(field) && sitting.fields().contains(row);
            if (!whole && !field.endsWith(".tie")) {
                words.add(words(field, row));
            }
        }
        return words;
    }

    private String words(String field, String row) {
        if (!row.isEmpty() && !form.values().containsKey(row)) {
            String list = row.substring(0, row.indexOf('.'));
            return ui().text("pledges.history.gone", ui().text("pledges.form." + list));
        }
        return form.words().where(field);
    }

    /** Agreements and signatures given to the text as it was after this sitting. */
    public List<String> given(Sitting sitting) {
        return given(sitting.fromVersion(), sitting.version());
    }

    /** The same of the text as it was first written. */
    public List<String> givenFirst() {
        return given(1, 1);
    }

    private List<String> given(int from, int to) {
        Consent consent = form.draft().consent();
        List<String> words = new java.util.ArrayList<>();
        consent.signatures().stream()
                .filter(given -> given.version() >= from && given.version() <= to)
                .forEach(given -> words.add(ui().text(
                                "pledges.history.signed",
                                given.by().name(),
                                DraftFrames.when(ui(), given.by().at()))));
        consent.agreements().stream()
                .filter(given -> given.version() >= from && given.version() <= to)
                .forEach(given -> words.add(ui().text(
                                "pledges.history.agreed",
                                given.by().name(),
                                ui().text("pledges.signing.side." + given.side()),
                                DraftFrames.when(ui(), given.by().at()))));
        return words;
    }
}
