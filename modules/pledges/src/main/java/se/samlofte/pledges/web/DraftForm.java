package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/**
 * A draft as a form: what stands in each field, and what is to be said of it. Fields have the names of
 * {@link DocumentFields}.
 *
 * @param words what is said of the fields
 */
public record DraftForm(Ui ui, StaffRequest request, Draft draft, Map<String, String> values, FieldWords words) {

    static DraftForm of(Ui ui, StaffRequest request, Draft draft, List<Fault> faults, boolean checked) {
        return of(ui, request, draft, DocumentFields.of(draft.document()), faults, checked);
    }

    static DraftForm of(
            Ui ui, StaffRequest request, Draft draft, Map<String, String> values, List<Fault> faults, boolean checked) {
        return new DraftForm(ui, request, draft, values, new FieldWords(ui, values, faults, checked));
    }

    public PledgeDocument document() {
        return draft.document();
    }

    public String address(String below) {
        return request.address(DraftLinks.draft(draft.id()) + below);
    }

    public boolean mayAsk() {
        return request.actor().may(PledgePermissions.PUBLISH);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field, String value) {
        return value(field).equals(value);
    }

    /** Choices of a field: value and words, an empty one first where nothing has to be chosen yet. */
    public Map<String, String> choices(String field) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.text("pledges.form.choose"));
        String plain = FieldWords.plain(field);
        if (plain.endsWith(".area")) {
            choices.put("", ui.text("pledges.form.no-area"));
            document().areas().forEach(area -> choices.put(area.key(), areaName(area)));
        } else {
            Choices.of(plain).forEach(value -> choices.put(value, ui.text(Choices.key(plain, value))));
        }
        if (!choices.containsKey(value(field))) {
            choices.put(value(field), value(field));
        }
        return choices;
    }

    private String areaName(PledgeDocument.Area area) {
        return area.title().isBlank()
                ? ui.text("pledges.form.row.areas", words.place("areas", "areas." + area.key()))
                : area.title();
    }

    /** The area's commitments; of no area for an empty key. */
    public List<PledgeDocument.Promise> commitments(String area) {
        return document().commitments().stream()
                .filter(promise -> areaOf(promise.area()).equals(area))
                .toList();
    }

    /** Names of a commitment's lines for who does it: the filled ones, and an empty one for one more. */
    public List<String> makers(PledgeDocument.Promise promise) {
        String list = "commitments." + promise.key() + ".parties.";
        List<String> names = new ArrayList<>(
                promise.parties().stream().map(maker -> list + maker.key()).toList());
        int next = names.size() + 1;
        while (names.contains(list + "r" + next)) {
            next++;
        }
        names.add(list + "r" + next);
        return names;
    }

    /** The area's goals; of the whole pledge for an empty key. */
    public List<PledgeDocument.Aim> goals(String area) {
        return document().goals().stream()
                .filter(goal -> areaOf(goal.area()).equals(area))
                .toList();
    }

    private String areaOf(String key) {
        return document().areas().stream().anyMatch(area -> area.key().equals(key)) ? key : "";
    }

    /** Number of a row within its list, from 1. */
    public int number(String list, String key) {
        return words.place(list, list + "." + key);
    }
}
