package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.DocumentLimits;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.web.Ui;

/**
 * What a form says of its fields: label, help, what is wrong, what to think of.
 *
 * @param values what stands in the fields, by name
 * @param checked whether to say what is missing, too, not only what is wrong
 */
public record FieldWords(Ui ui, Map<String, String> values, List<Fault> faults, boolean checked) {

    private static final Set<String> ASKED = Set.of("how", "on", "source");

    /** Fields with a line of help. */
    private static final Set<String> HELPED = Set.of(
            "summary",
            "purpose",
            "period.from",
            "period.to",
            "period.text",
            "parties.*.unit",
            "parties.*.unnamed",
            "areas.*.expansion",
            "commitments.*.text",
            "commitments.*.number",
            "commitments.*.decided",
            "commitments.*.often",
            "commitments.*.trigger",
            "commitments.*.publish",
            "goals.*.kind",
            "situation",
            "signatories.*.name",
            "contacts.*.email",
            "contacts.*.phone",
            "revision",
            "district",
            "joint",
            "targetGroups.*.from",
            "commitments.*.targetGroups.*.from",
            "commitments.*.visibility",
            "commitments.*.time.kind",
            "commitments.*.method",
            "commitments.*.project",
            "commitments.*.place.open",
            "commitments.*.problems",
            "commitments.*.messages",
            "commitments.*.parts.*.time",
            "commitments.*.continues.text",
            "goals.*.measure",
            "goals.*.unit",
            "goals.*.baseline",
            "goals.*.since",
            "agreement.text",
            "agreement.signed",
            "continues.text",
            "reporting.text",
            "feedback",
            "notes.*.text",
            "correctionNote",
            "on",
            "source");

    /** Id of a field's element. */
    public String id(String field) {
        return "f-" + field.replace('.', '-');
    }

    public String label(String field) {
        return said("pledges.form." + plain(field));
    }

    /** A text as this kind of document says it. */
    public String said(String key, Object... arguments) {
        return KindWords.text(ui, values.getOrDefault("kind", ""), key, arguments);
    }

    public @Nullable String hint(String field) {
        return HELPED.contains(DocumentFields.pattern(field)) ? said("pledges.hint." + plain(field)) : null;
    }

    /** Everything to be said at a field; absent when nothing is wrong. */
    public @Nullable String error(String field) {
        List<String> sentences = faults.stream()
                .filter(fault -> fault.field().equals(field))
                .filter(this::isSaid)
                .filter(Fault::blocks)
                .map(this::sentence)
                .toList();
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    /** What to think of at a field; absent when there is nothing. */
    public @Nullable String advice(String field) {
        List<String> sentences = faults.stream()
                .filter(fault -> fault.field().equals(field) && !fault.blocks())
                .filter(this::isSaid)
                .map(this::sentence)
                .toList();
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    /** The ids that describe a field to those who listen; absent when there are none. */
    public @Nullable String describedBy(String field) {
        List<String> ids = new ArrayList<>();
        if (hint(field) != null) {
            ids.add(id(field) + "-hint");
        }
        if (error(field) != null) {
            ids.add(id(field) + "-error");
        }
        if (advice(field) != null) {
            ids.add(id(field) + "-advice");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /**
     * A line of the summary.
     *
     * @param where the field in words
     * @param inForm whether the field is one of the draft's own
     */
    public record Line(String field, String address, String where, String sentence, boolean inForm) {}

    /** What has to be put right, in the order of the page; empty while nobody has asked and nothing is wrong. */
    public List<Line> summary() {
        return lines(true);
    }

    /** What may be published so, but is worth a thought. */
    public List<Line> advice() {
        return lines(false);
    }

    /** How many things stand between this and publishing. */
    public long blocking() {
        return faults.stream().filter(Fault::blocks).count();
    }

    private List<Line> lines(boolean blocking) {
        return faults.stream()
                .filter(fault -> fault.blocks() == blocking)
                .filter(this::isSaid)
                .map(fault -> new Line(
                        fault.field(),
                        "#" + id(fault.field()),
                        where(fault.field()),
                        sentence(fault),
                        !ASKED.contains(fault.field())))
                .toList();
    }

    private boolean isSaid(Fault fault) {
        return checked || fault.weight() == Weight.INVALID;
    }

    private String sentence(Fault fault) {
        return said("pledges.fault." + fault.rule(), fault.arguments().toArray());
    }

    /** "Löfte 3, Vem gör det?"; within a row of a row "Löfte 3, Delmoment 2, När?". */
    public String where(String field) {
        List<String> words = new ArrayList<>();
        for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
            int end = field.indexOf('.', dot + 1);
            String row = end < 0 ? field : field.substring(0, end);
            if (DocumentFields.pattern(row).endsWith(".*")) {
                words.add(rowName(row));
            }
        }
        if (!DocumentFields.pattern(field).endsWith(".*")) {
            words.add(label(field));
        }
        return String.join(", ", words);
    }

    /** "Delmoment 2" of a row, without what it stands in. */
    public String rowName(String row) {
        String list = row.substring(0, row.lastIndexOf('.'));
        return said("pledges.form.row." + plain(list), place(list, row));
    }

    /** Number of a row within its list, from 1. */
    int place(String list, String row) {
        List<String> rows =
                values.keySet().stream().filter(name -> isRowOf(list, name)).toList();
        return rows.indexOf(row) + 1;
    }

    /** Whether a name is a row of a list: {@code commitments.brev.parts.r1} of {@code commitments.brev.parts}. */
    static boolean isRowOf(String list, String name) {
        return name.startsWith(list + ".")
                && name.indexOf('.', list.length() + 1) < 0
                && DocumentFields.pattern(name).endsWith(".*");
    }

    /** Most characters of a field; 0 where that is not said. */
    public int most(String field) {
        return DocumentLimits.characters(field);
    }

    /** The name without rows as text keys have it: {@code commitments.parties.unit}. */
    static String plain(String field) {
        return DocumentFields.pattern(field).replace(".*", "");
    }
}
