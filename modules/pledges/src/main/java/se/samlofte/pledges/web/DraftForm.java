package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.DraftComments.Comment;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.StoredPledge;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/**
 * A draft as a form: what stands in each field, and what is to be said of it. Fields have the names of
 * {@link DocumentFields}.
 *
 * @param words what is said of the fields
 * @param known the municipality's other pledges: ids and titles
 * @param comments what the parties have said of it
 */
public record DraftForm(
        Ui ui,
        StaffRequest request,
        Draft draft,
        Map<String, String> values,
        FieldWords words,
        Map<String, String> known,
        List<Comment> comments) {

    /** Characters of a promise that tell which it is. */
    private static final int SHOWN = 60;

    static DraftForm of(Ui ui, StaffRequest request, Draft draft, List<Fault> faults, boolean checked) {
        return of(ui, request, draft, DocumentFields.of(draft.document()), faults, checked);
    }

    static DraftForm of(
            Ui ui, StaffRequest request, Draft draft, Map<String, String> values, List<Fault> faults, boolean checked) {
        return new DraftForm(
                ui, request, draft, values, new FieldWords(ui, values, faults, checked), Map.of(), List.of());
    }

    DraftForm knowing(List<StoredPledge> pledges, List<Comment> said) {
        Map<String, String> titles = new LinkedHashMap<>();
        pledges.forEach(pledge -> titles.put(pledge.id(), pledge.title()));
        return new DraftForm(ui, request, draft, values, words, titles, said);
    }

    /** What has been said of a section and is not dealt with; at the whole also what was said of rows that are gone. */
    public List<Comment> comments(String section) {
        return comments.stream()
                .filter(Comment::isOpen)
                .filter(comment -> home(comment.section()).equals(section))
                .toList();
    }

    private String home(String section) {
        String row = DocumentFields.row(section);
        return row.isEmpty() || values.containsKey(row) ? section : "";
    }

    /** A section in words. */
    public String section(String section) {
        return home(section).isEmpty() ? ui.text("pledges.comments.whole") : words.where(section);
    }

    public String said(Comment comment) {
        return ui.text(
                "pledges.comments.said",
                comment.by().name(),
                DraftFrames.when(ui, comment.by().at()));
    }

    /** Whether a section is to stand open: something is typed in it, or is to be said of it. */
    public boolean opens(String... prefixes) {
        return Stream.of(prefixes)
                .anyMatch(prefix -> values.entrySet().stream()
                                .anyMatch(field -> isIn(prefix, field.getKey())
                                        && (!field.getValue().isBlank()
                                                || DocumentFields.pattern(field.getKey())
                                                        .endsWith("*")))
                        || words.summary().stream().anyMatch(line -> isIn(prefix, line.field())));
    }

    private static boolean isIn(String prefix, String field) {
        return field.equals(prefix) || field.startsWith(prefix + ".");
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

    /** Whose agreement no longer holds, because the text was changed after it; absent when nobody's. */
    public @Nullable String lapsed() {
        List<String> names = draft.sides().stream()
                .flatMap(side -> draft.consent().lapsed(side, draft.version()).stream())
                .map(given -> given.by().name())
                .toList();
        return names.isEmpty() ? null : ui.text("pledges.signing.form.lapsed", String.join(", ", names));
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
        if (plain.equals("goals.commitment")) {
            choices.put("", ui.text("pledges.form.no-commitment"));
            document().commitments().forEach(promise -> choices.put(promise.key(), promiseName(promise)));
        } else if (plain.endsWith("continues.pledge")) {
            choices.put("", ui.text("pledges.form.no-pledge"));
            choices.putAll(known);
        } else if (plain.equals("commitments.visibility")) {
            choices.remove("");
            Choices.of(plain).forEach(value -> choices.put(value, ui.text(Choices.key(plain, value))));
        } else if (plain.endsWith(".area")) {
            choices.put("", ui.text("pledges.form.no-area"));
            document().areas().forEach(area -> choices.put(area.key(), areaName(area)));
        } else {
            Choices.of(plain).forEach(value -> choices.put(value, ui.text(Choices.key(plain, value))));
        }
        if (!choices.containsKey(value(field)) && !value(field).isEmpty()) {
            choices.put(value(field), value(field));
        }
        return choices;
    }

    private String promiseName(PledgeDocument.Promise promise) {
        String name = words.where("commitments." + promise.key());
        String text = promise.text().strip();
        return text.isEmpty() ? name : name + ": " + text.substring(0, Math.min(text.length(), SHOWN));
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

    /** The name of a field or list without rows, as text keys have it: {@code commitments.parts}. */
    public String plain(String field) {
        return FieldWords.plain(field);
    }

    /** Number of a row within its list, from 1. */
    public int number(String list, String key) {
        return words.place(list, list + "." + key);
    }
}
