package se.samlofte.pledges;

import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeFile.FileCommitment;
import se.samlofte.pledges.PledgeFile.FilePart;
import se.samlofte.pledges.PledgeFile.FileServiceLevel;

/** A commitment as fields again. */
record CommitmentWriting(DocumentWriting to) {

    void write(FileCommitment file, String area) {
        String row = "commitments." + file.id();
        to.put(row + ".area", area);
        to.put(row + ".number", file.number());
        to.put(row + ".kind", file.kind());
        to.put(row + ".text", file.text());
        to.put(row + ".decided", file.decided() == null ? null : TypedDecision.of(file.decided()));
        to.parties(row + ".parties", file.parties());
        recurrence(row, file.recurrence());
        to.put(row + ".atLeast", DocumentWriting.yes(file.recurrence().atLeast()));
        to.put(row + ".days", file.recurrence().days());
        serviceLevel(row, file.serviceLevel());
        to.put(row + ".publish", file.publish());
        to.period(row + ".time", file.time());
        to.put(row + ".method", file.method());
        to.put(row + ".project", file.project());
        to.put(row + ".basis", file.basisFor());
        place(row, file.place());
        to.put(row + ".problems", String.join("\n", file.problemTypes()));
        to.put(row + ".messages", String.join("\n", file.messages()));
        to.groups(row + ".targetGroups", file.targetGroups());
        file.parts().forEach(part -> part(row, part));
        to.link(row + ".continues", file.continues());
        to.put(row + ".tie", file.tie());
    }

    private void part(String commitment, FilePart part) {
        String row = commitment + ".parts." + part.id();
        to.put(row + ".text", part.text());
        if (part.recurrence() != null && !part.recurrence().equals(Recurrence.UNSPECIFIED)) {
            recurrence(row, part.recurrence());
        }
        to.put(row + ".time", part.time());
        place(row, part.place());
    }

    private void recurrence(String row, Recurrence recurrence) {
        to.put(row + ".recurrence", recurrence.kind());
        to.put(row + ".count", recurrence.count());
        to.put(row + ".often", recurrence.text());
    }

    private void place(String row, @Nullable Place place) {
        if (place != null) {
            to.put(row + ".place.name", place.name());
            to.put(row + ".place.kind", place.kind());
            to.put(row + ".place.open", DocumentWriting.yes(place.open()));
        }
    }

    private void serviceLevel(String row, @Nullable FileServiceLevel level) {
        if (level != null) {
            to.put(row + ".condition", level.condition());
            to.put(row + ".trigger", level.trigger());
            to.put(row + ".limit", level.limitDays());
        }
    }
}
