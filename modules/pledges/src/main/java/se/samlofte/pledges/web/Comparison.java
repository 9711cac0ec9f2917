package se.samlofte.pledges.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.Reconciliation.Difference;
import se.samlofte.pledges.Saving;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/**
 * Two versions side by side.
 *
 * @param mine what I typed, every field, to go with the answer
 * @param draft as it was saved meanwhile
 * @param own whether the same person saved it, in another window
 */
public record Comparison(
        DraftForm form, Map<String, String> mine, Draft draft, List<Difference> differences, boolean own) {

    static Comparison of(Ui ui, StaffRequest request, Saving.Stale stale, PledgeDocument mine, boolean own) {
        Draft draft = stale.draft();
        DraftForm form = DraftForm.of(ui, request, draft, DocumentFields.of(mine), List.of(), false);
        return new Comparison(
                form, DocumentFields.of(mine), draft, stale.reconciliation().differences(), own);
    }

    public String title() {
        return said("");
    }

    public String lead() {
        return said(".lead");
    }

    /** What the writer's own side is called. */
    public String mineName() {
        return said(".mine");
    }

    /** What the side that is saved already is called: by who saved it. */
    public String theirsName() {
        return said(".theirs");
    }

    private String said(String key) {
        return form.ui()
                .text(
                        "pledges.staff.compare" + (own ? ".own" : "") + key,
                        draft.changed().name());
    }

    /** The field in words. Theirs has rows that mine does not have. */
    public String where(Difference difference) {
        return difference.mine() == null
                ? new FieldWords(form.ui(), DocumentFields.of(draft.document()), List.of(), false)
                        .where(difference.field())
                : form.words().where(difference.field());
    }

    /** A side as it reads: the words of a choice, "Ingenting" for an empty field, "Raden finns inte" for no row. */
    public String words(String field, @Nullable String side) {
        if (side == null) {
            return form.ui().text("pledges.staff.compare.no-row");
        }
        if (side.isBlank()) {
            return form.ui().text("pledges.staff.compare.nothing");
        }
        String plain = FieldWords.plain(field);
        return Choices.of(plain).contains(side) ? form.ui().text(Choices.key(plain, side)) : side;
    }
}
