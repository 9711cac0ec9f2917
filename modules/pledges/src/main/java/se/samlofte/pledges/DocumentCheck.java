package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.pledges.PledgeDocument.Area;
import se.samlofte.pledges.PledgeDocument.Maker;

/** What stands between a document and publishing, in the order of its fields. */
final class DocumentCheck {

    private final PledgeDocument document;
    private final boolean corrects;
    private final List<Fault> faults = new ArrayList<>();

    /** @param corrects whether it corrects what is public, and has to say so */
    DocumentCheck(PledgeDocument document, boolean corrects) {
        this.document = document;
        this.corrects = corrects;
    }

    List<Fault> faults() {
        DocumentFields.of(document).forEach(this::length);
        rows();
        required("title", document.title());
        required("summary", document.summary());
        choice("kind", Typed.choice(PledgeView.Kind.class, document.kind()).isPresent(), document.kind());
        period();
        parties();
        new CommitmentCheck(document, faults).check();
        areas();
        new GoalCheck(document, faults).check();
        new SurroundingsCheck(document, faults).check();
        new AroundCheck(document, faults).check();
        if (corrects) {
            required("correctionNote", document.correctionNote());
        }
        new PersonalDataCheck(document, faults).check();
        return faults;
    }

    private void length(String field, String value) {
        int most = DocumentLimits.characters(field);
        if (most > 0 && value.length() > most) {
            faults.add(new Fault(field, "too-long", List.of(most, value.length()), Weight.INVALID));
        }
    }

    private void rows() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        DocumentFields.of(document).keySet().stream()
                .filter(name -> DocumentFields.pattern(name).endsWith(".*"))
                .forEach(row -> counts.merge(row.substring(0, row.lastIndexOf('.')), 1, Integer::sum));
        counts.forEach((list, count) -> {
            if (count > DocumentLimits.rows(list)) {
                add(list, "too-many", Weight.INVALID, DocumentLimits.rows(list), count);
            }
        });
    }

    private void period() {
        PledgeDocument.Time typed = document.period();
        TypedPeriod period = new TypedPeriod(typed);
        choice("period.kind", period.kind().isPresent(), typed.kind());
        date("period.from", typed.from(), period.needsStart());
        date("period.to", typed.to(), period.needsEnd());
        if (period.kind().filter(kind -> kind == Period.Kind.SEASON).isPresent()) {
            required("period.text", typed.text());
        }
        if (period.needsStart()
                && period.from().isPresent()
                && period.to().isPresent()
                && period.to().get().isBefore(period.from().get())) {
            add("period.to", "ends-before", Weight.INVALID);
        }
    }

    private void date(String field, String value, boolean needed) {
        if (value.isBlank()) {
            if (needed) {
                add(field, "missing.date", Weight.MISSING);
            }
        } else if (TypedDate.of(value).isEmpty()) {
            add(field, "date", Weight.INVALID);
        }
    }

    private void parties() {
        List<Maker> parties =
                document.parties().stream().filter(party -> !party.blank()).toList();
        parties.forEach(party -> maker("parties." + party.key(), party, faults));
        if (parties.isEmpty()) {
            add("parties", "missing.parties", Weight.MISSING);
            return;
        }
        boolean citizens = document.kind().equals(PledgeView.Kind.CITIZEN_PLEDGE.name());
        boolean police = parties.stream().anyMatch(party -> party.party().equals(Party.Kind.POLICE.name()));
        boolean others = parties.stream().anyMatch(party -> !party.party().equals(Party.Kind.POLICE.name()));
        if (citizens && !police) {
            add("parties", "police", Weight.MISSING);
        }
        if (citizens && police && !others) {
            add("parties", "only-police", Weight.ADVICE);
        }
    }

    static void maker(String row, Maker party, List<Fault> faults) {
        if (Typed.choice(Party.Kind.class, party.party()).isEmpty()) {
            faults.add(new Fault(row + ".party", "choose.party", List.of(), Weight.MISSING));
        }
        if (Typed.isYes(party.unnamed()) && !party.name().isBlank()) {
            faults.add(new Fault(row + ".name", "unnamed", List.of(), Weight.INVALID));
        }
    }

    private void areas() {
        Set<String> used = new HashSet<>();
        document.commitments().stream().filter(row -> !row.blank()).forEach(row -> used.add(row.area()));
        document.goals().stream()
                .filter(row -> !row.blank() && row.commitment().isBlank())
                .forEach(row -> used.add(row.area()));
        for (Area area : document.areas()) {
            boolean filled = used.contains(area.key());
            if (filled || !area.blank()) {
                required("areas." + area.key() + ".title", area.title());
            }
            if (!area.blank() && !filled) {
                add("areas." + area.key() + ".title", "empty-area", Weight.ADVICE);
            }
        }
    }

    private void required(String field, String value) {
        if (value.isBlank()) {
            add(field, "missing", Weight.MISSING);
        }
    }

    private void choice(String field, boolean known, String value) {
        if (!known) {
            add(field, "choose", value.isBlank() ? Weight.MISSING : Weight.INVALID);
        }
    }

    private void add(String field, String rule, Weight weight, Object... arguments) {
        faults.add(new Fault(field, rule, List.of(arguments), weight));
    }
}
