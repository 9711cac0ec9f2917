package se.samlofte.pledges.web;

import java.util.List;
import java.util.Set;
import se.samlofte.pledges.PledgeView.Kind;
import se.samlofte.web.Ui;

/** Words that an action plan and an agreement say otherwise than a pledge does: their keys end in the kind. */
final class KindWords {

    /** The kinds with words of their own. */
    static final List<Kind> KINDS = List.of(Kind.ACTION_PLAN, Kind.AGREEMENT);

    static final Set<String> KEYS = Set.of(
            "pledges.staff.add.commitments",
            "pledges.part.commitments",
            "pledges.part.commitments.help",
            "pledges.form.commitments",
            "pledges.form.commitments.text",
            "pledges.form.commitments.kind",
            "pledges.form.row.commitments",
            "pledges.fault.missing.promise",
            "pledges.fault.missing.commitments",
            "pledges.fault.missing.parties",
            "pledges.fault.number-twice",
            "pledges.fault.empty-area",
            "pledges.fault.why",
            "pledges.hint.summary",
            "pledges.hint.situation");

    private KindWords() {}

    /** @param kind as it was chosen, which may be nothing */
    static String text(Ui ui, String kind, String key, Object... arguments) {
        boolean own =
                KEYS.contains(key) && KINDS.stream().anyMatch(one -> one.name().equals(kind));
        return ui.text(own ? key + "." + kind : key, arguments);
    }
}
