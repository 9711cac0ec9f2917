package se.samlofte.pledges.web;

import se.samlofte.pledges.web.WrittenPledge.WrittenAgreement;
import se.samlofte.pledges.web.WrittenPledge.WrittenChannel;
import se.samlofte.pledges.web.WrittenPledge.WrittenContact;
import se.samlofte.pledges.web.WrittenPledge.WrittenNote;
import se.samlofte.pledges.web.WrittenPledge.WrittenReporting;
import se.samlofte.pledges.web.WrittenPledge.WrittenSignatory;
import se.samlofte.pledges.web.WrittenPledge.WrittenSituation;

/** What was sent around the commitments, as fields. */
record WrittenAroundReading(WrittenReading to, WrittenPledge sent) {

    void read() {
        WrittenSituation situation = sent.situation();
        if (situation != null) {
            to.put("situation", situation.text());
            to.sources(situation.sources());
        }
        WrittenAgreement agreement = sent.agreement();
        if (agreement != null) {
            to.put("agreement.text", agreement.text());
            to.put("agreement.signed", agreement.signed());
        }
        WrittenCommitmentReading.link(to, "continues", sent.continues());
        to.rows("signatories", "signatories", sent.signatories(), WrittenSignatory::id, this::signatory);
        to.rows("contacts", "contacts", sent.contacts(), WrittenContact::id, this::contact);
        to.rows("channels", "channels", sent.channels(), WrittenChannel::id, (row, channel) -> {
            to.put(row + ".kind", channel.kind());
            to.put(row + ".party", channel.party());
            to.put(row + ".text", channel.text());
        });
        WrittenReporting reporting = sent.reporting();
        if (reporting != null) {
            to.put("reporting.by", reporting.by());
            to.put("reporting.forum", reporting.forum());
            to.put("reporting.name", reporting.forumName());
            to.put("reporting.text", reporting.text());
        }
        to.put("feedback", sent.feedback());
        to.rows("notes", "notes", sent.notes(), WrittenNote::id, (row, note) -> {
            to.put(row + ".kind", note.kind());
            to.put(row + ".title", note.title());
            to.put(row + ".text", note.text());
        });
        to.put("revision", sent.revision());
        to.put("joint", sent.jointId());
        to.put("correctionNote", sent.correctionNote());
    }

    private void signatory(String row, WrittenSignatory signatory) {
        to.put(row + ".role", signatory.role());
        to.put(row + ".organisation", signatory.organisation());
        to.put(row + ".unit", signatory.unit());
        to.put(row + ".name", signatory.name());
        to.put(row + ".acting", WrittenReading.yes(signatory.acting()));
    }

    private void contact(String row, WrittenContact contact) {
        to.put(row + ".role", contact.role());
        to.put(row + ".organisation", contact.organisation());
        to.put(row + ".email", contact.email());
        to.put(row + ".phone", contact.phone());
        to.put(row + ".hours", contact.hours());
    }
}
