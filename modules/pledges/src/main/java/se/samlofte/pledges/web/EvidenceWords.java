package se.samlofte.pledges.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.evidence.EvidenceCatalogue.Offered;
import se.samlofte.evidence.EvidenceKinds.Subject;
import se.samlofte.pledges.CountedEvidence;
import se.samlofte.pledges.EvidenceCounting.Explained;
import se.samlofte.tenancy.FeatureModule;
import se.samlofte.web.Ui;

/** What counts and why, as staff read it. */
record EvidenceWords(Ui ui, List<Offered> offered) {

    boolean offersAny() {
        return offered.stream().anyMatch(one -> one.on() && one.canCount());
    }

    /** "Räknas: Informationsbrev skickat." */
    String state(@Nullable CountedEvidence rule) {
        if (rule == null) {
            return ui.text("pledges.evidence.by-hand");
        }
        Optional<Offered> found = find(rule.kind());
        if (found.isEmpty() || !found.get().on()) {
            FeatureModule module = found.map(Offered::module).orElse(null);
            return module == null
                    ? ui.text("pledges.evidence.gone")
                    : ui.text("pledges.evidence.off", module.name(ui.language()));
        }
        String kind = kind(rule.kind());
        return rule.subject() == null
                ? ui.text("pledges.evidence.counts", kind)
                : ui.text("pledges.evidence.counts-for", kind, subject(found.get(), rule));
    }

    boolean isOff(@Nullable CountedEvidence rule) {
        return rule != null && find(rule.kind()).filter(Offered::on).isEmpty();
    }

    List<EvidenceRow.Choice> choices(@Nullable CountedEvidence rule) {
        List<EvidenceRow.Choice> choices = new ArrayList<>();
        choices.add(new EvidenceRow.Choice("", ui.text("pledges.evidence.choice.none"), rule == null));
        for (Offered one : offered) {
            CountedEvidence chosen =
                    rule != null && rule.kind().equals(one.kind().id()) ? rule : null;
            if (one.canCount() && (one.on() || chosen != null)) {
                choices.add(new EvidenceRow.Choice(
                        one.kind().id(), kind(one.kind().id()), chosen != null && chosen.subject() == null));
                one.subjects().forEach(subject -> choices.add(choice(one, subject, chosen)));
            }
        }
        return choices;
    }

    private EvidenceRow.Choice choice(Offered kind, Subject subject, @Nullable CountedEvidence rule) {
        return new EvidenceRow.Choice(
                kind.kind().id() + " " + subject.id(),
                ui.text("pledges.evidence.choice.for", kind(kind.kind().id()), subject.name()),
                rule != null && subject.id().equals(rule.subject()));
    }

    EvidenceRow.Reason explained(Explained one, @Nullable CountedEvidence rule) {
        String month = ui.month(YearMonth.from(one.day()));
        String what = ui.text(
                one.reached() == null ? "pledges.evidence.what" : "pledges.evidence.what.reached",
                kind(one.kind()),
                one.wholeMonth() ? month : ui.date(one.day()),
                one.reached() == null ? 0 : one.reached(),
                find(one.kind()).map(kind -> kind.kind().unit(ui.language())).orElse(""));
        String why = ui.text("pledges.evidence.why." + one.outcome(), month, rule == null ? "" : kind(rule.kind()));
        return new EvidenceRow.Reason(what, why, one.outcome().counts());
    }

    private String subject(Offered kind, CountedEvidence rule) {
        return kind.subjects().stream()
                .filter(subject -> subject.id().equals(rule.subject()))
                .map(Subject::name)
                .findFirst()
                .orElse(ui.text("pledges.evidence.subject.gone"));
    }

    private String kind(String id) {
        return find(id).map(kind -> kind.kind().name(ui.language())).orElse(id);
    }

    private Optional<Offered> find(String kind) {
        return offered.stream().filter(one -> one.kind().id().equals(kind)).findFirst();
    }
}
