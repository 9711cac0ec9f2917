package se.samlofte.pledges;

import java.util.List;
import java.util.Optional;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.pledges.PledgeDocument.Part;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeDocument.Spot;

/** What is missing or wrong in what a commitment says beyond its sentence: its own time, place, groups, parts. */
record ParticularsCheck(String row, Promise promise, List<Fault> faults) {

    void check() {
        if (!promise.time().blank()) {
            time();
        }
        place(row + ".place", promise.place());
        AroundCheck.groups(row + ".targetGroups", promise.targetGroups(), faults);
        promise.parts().stream().filter(part -> !part.blank()).forEach(this::part);
        if (!promise.continues().commitment().isBlank()
                && promise.continues().pledge().isBlank()) {
            add(row + ".continues.pledge", "choose", Weight.MISSING);
        }
    }

    private void time() {
        TypedPeriod time = new TypedPeriod(promise.time());
        if (time.kind().isEmpty()) {
            add(row + ".time.kind", "choose", Weight.MISSING);
        }
        date(row + ".time.from", promise.time().from(), time.needsStart());
        date(row + ".time.to", promise.time().to(), time.needsEnd());
        Optional<java.time.LocalDate> from = time.from();
        Optional<java.time.LocalDate> to = time.to();
        if (time.needsStart() && from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            add(row + ".time.to", "ends-before", Weight.INVALID);
        }
        boolean bounded = !(promise.time().from() + promise.time().to()).isBlank();
        if (isAfterwards() && bounded) {
            add(row + ".time.from", "afterwards-time", Weight.INVALID);
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

    private void place(String field, Spot place) {
        if (place.blank()) {
            return;
        }
        Optional<Place.Kind> kind = Typed.choice(Place.Kind.class, place.kind());
        if (kind.isEmpty()) {
            add(field + ".kind", "choose", place.kind().isBlank() ? Weight.MISSING : Weight.INVALID);
        }
        boolean young = kind.filter(known -> known == Place.Kind.YOUTH_PLACE).isPresent();
        if (Typed.isYes(place.open()) && (isAfterwards() || young)) {
            add(field + ".open", young ? "young-place" : "afterwards-place", Weight.INVALID);
        }
    }

    private void part(Part part) {
        String at = row + ".parts." + part.key();
        if (part.text().isBlank()) {
            add(at + ".text", "missing", Weight.MISSING);
        }
        boolean chosen = !part.recurrence().isBlank();
        Optional<Recurrence.Kind> kind = Typed.choice(Recurrence.Kind.class, part.recurrence());
        boolean fits = kind.filter(
                        known -> known != Recurrence.Kind.SERVICE_LEVEL && known != Recurrence.Kind.EVERY_N_DAYS)
                .isPresent();
        if (chosen && !fits) {
            add(at + ".recurrence", "choose", Weight.INVALID);
        }
        if (kind.filter(known -> known == Recurrence.Kind.COUNT_IN_PERIOD).isPresent()
                && Typed.number(part.count()).isEmpty()) {
            add(at + ".count", "number", part.count().isBlank() ? Weight.MISSING : Weight.INVALID);
        }
        place(at + ".place", part.place());
    }

    private boolean isAfterwards() {
        return promise.publish().equals(CommitmentView.PublishRule.AFTERWARDS_ONLY.name());
    }

    private void add(String field, String rule, Weight weight) {
        faults.add(new Fault(field, rule, List.of(), weight));
    }
}
