package se.samlofte.pledges;

import java.util.List;
import java.util.stream.Stream;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.pledges.PledgeDocument.Group;
import se.samlofte.pledges.PledgeDocument.Promise;
import se.samlofte.pledges.PledgeDocument.Remark;
import se.samlofte.pledges.PledgeDocument.Report;

/**
 * What is missing or wrong in what a document says beside its promises, and what those who made many advise: a promise
 * without a number, nobody to follow it up. Advice never blocks.
 */
record AroundCheck(PledgeDocument document, List<Fault> faults) {

    private static final int LAST_GRADE = 9;

    void check() {
        groups("targetGroups", document.targetGroups());
        String signed = document.agreement().signed();
        if (!signed.isBlank() && new TypedDecision(signed).date().isEmpty()) {
            add("agreement.signed", "decided", Weight.INVALID);
        }
        if (!signed.isBlank() && document.agreement().text().isBlank()) {
            add("agreement.text", "missing", Weight.MISSING);
        }
        if (!document.joint().isBlank() && Typed.uuid(document.joint()).isEmpty()) {
            add("joint", "joint", Weight.INVALID);
        }
        reporting();
        document.notes().stream().filter(note -> !note.blank()).forEach(this::note);
        advice();
    }

    private void reporting() {
        Report typed = document.reporting();
        if (typed.blank()) {
            return;
        }
        if (typed.text().isBlank()) {
            add("reporting.text", "missing", Weight.MISSING);
        }
        choice(
                "reporting.by",
                typed.by(),
                Typed.choice(Party.Kind.class, typed.by()).isPresent());
        choice(
                "reporting.forum",
                typed.forum(),
                Typed.choice(PledgeView.ForumKind.class, typed.forum()).isPresent());
        if (!typed.forum().isBlank() && typed.name().isBlank()) {
            add("reporting.name", "missing", Weight.MISSING);
        }
    }

    private void note(Remark note) {
        String row = "notes." + note.key();
        if (note.text().isBlank()) {
            add(row + ".text", "missing", Weight.MISSING);
        }
        if (Typed.choice(PledgeView.NoteKind.class, note.kind()).isEmpty()) {
            add(row + ".kind", "choose", note.kind().isBlank() ? Weight.MISSING : Weight.INVALID);
        }
    }

    private void groups(String list, List<Group> groups) {
        groups(list, groups, faults);
    }

    static void groups(String list, List<Group> groups, List<Fault> faults) {
        for (Group group : groups) {
            String row = list + "." + group.key();
            if (group.blank()) {
                continue;
            }
            if (group.text().isBlank()) {
                faults.add(new Fault(row + ".text", "missing", List.of(), Weight.MISSING));
            }
            boolean wrong = Stream.of(group.from(), group.to())
                    .filter(grade -> !grade.isBlank())
                    .anyMatch(grade -> Typed.number(grade)
                            .filter(number -> number <= LAST_GRADE)
                            .isEmpty());
            int from = Typed.number(group.from()).orElse(0);
            int to = Typed.number(group.to()).orElse(from);
            if (wrong || to < from || (from == 0 && to > 0)) {
                faults.add(new Fault(row + ".from", "grades", List.of(), Weight.INVALID));
            }
        }
    }

    private void advice() {
        boolean citizens = document.kind().equals(PledgeView.Kind.CITIZEN_PLEDGE.name());
        if (citizens && document.reporting().blank() && document.channels().isEmpty()) {
            add("reporting.text", "no-follow-up", Weight.ADVICE);
        }
        for (Promise promise : document.commitments()) {
            boolean vague = promise.recurrence().equals(Recurrence.Kind.UNSPECIFIED.name());
            boolean action = promise.kind().equals(CommitmentView.Kind.ACTION.name());
            if (!promise.blank() && action && vague && promise.often().isBlank()) {
                add("commitments." + promise.key() + ".recurrence", "no-number", Weight.ADVICE);
            }
        }
    }

    private void choice(String field, String value, boolean known) {
        if (!value.isBlank() && !known) {
            add(field, "choose", Weight.INVALID);
        }
    }

    private void add(String field, String rule, Weight weight) {
        faults.add(new Fault(field, rule, List.of(), weight));
    }
}
