package se.samlofte.pledges.web;

import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.web.WrittenPledge.WrittenCommitment;
import se.samlofte.pledges.web.WrittenPledge.WrittenLink;
import se.samlofte.pledges.web.WrittenPledge.WrittenPart;
import se.samlofte.pledges.web.WrittenPledge.WrittenPlace;
import se.samlofte.pledges.web.WrittenPledge.WrittenRecurrence;

/** A commitment that was sent, as fields. */
record WrittenCommitmentReading(WrittenReading to) {

    void read(String row, String field, WrittenCommitment sent) {
        to.put(row + ".number", sent.number());
        to.put(row + ".kind", sent.kind());
        to.put(row + ".text", sent.text());
        to.put(row + ".decided", sent.decided());
        to.parties(row + ".parties", field + ".parties", sent.parties());
        recurrence(row, sent.recurrence());
        to.put(row + ".publish", sent.publish());
        to.put(row + ".visibility", sent.visibility());
        to.period(row + ".time", sent.time());
        to.put(row + ".method", sent.method());
        to.put(row + ".project", sent.project());
        to.put(row + ".basis", sent.basisFor());
        place(row, sent.place());
        to.put(row + ".problems", String.join("\n", sent.problemTypes()));
        to.put(row + ".messages", String.join("\n", sent.messages()));
        to.groups(row + ".targetGroups", field + ".targetGroups", sent.targetGroups());
        to.rows(row + ".parts", field + ".parts", sent.parts(), WrittenPart::id, this::part);
        link(to, row + ".continues", sent.continues());
        to.goalsOf(row, field, sent.goals());
    }

    private void part(String row, WrittenPart part) {
        to.put(row + ".text", part.text());
        to.put(row + ".recurrence", part.recurrence());
        to.put(row + ".count", part.count());
        to.put(row + ".often", part.often());
        to.put(row + ".time", part.time());
        place(row, part.place());
    }

    private void place(String row, @Nullable WrittenPlace place) {
        if (place != null) {
            to.put(row + ".place.name", place.name());
            to.put(row + ".place.kind", place.kind());
            to.put(row + ".place.open", WrittenReading.yes(place.open()));
        }
    }

    private void recurrence(String row, @Nullable WrittenRecurrence often) {
        if (often != null) {
            to.put(row + ".recurrence", often.kind());
            to.put(row + ".count", often.count());
            to.put(row + ".atLeast", WrittenReading.yes(often.atLeast()));
            to.put(row + ".days", often.days());
            to.put(row + ".often", often.text());
            to.put(row + ".condition", often.condition());
            to.put(row + ".trigger", often.trigger());
            to.put(row + ".limit", often.limitDays());
        }
    }

    static void link(WrittenReading to, String at, @Nullable WrittenLink link) {
        if (link != null) {
            to.put(at + ".pledge", link.pledge());
            to.put(at + ".commitment", link.commitment());
            to.put(at + ".text", link.text());
        }
    }
}
