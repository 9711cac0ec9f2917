package se.samlofte.pledges;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samlofte.personaldata.Finding;
import se.samlofte.personaldata.PersonalData;
import se.samlofte.personaldata.PublishedPhones;

/**
 * Personal data in a document's texts (SAFETY I19): numbers of persons, cars and police cases can never be meant, phone
 * numbers and children at their school are asked about. Whom to ring is published with the contacts.
 */
record PersonalDataCheck(PledgeDocument document, List<Fault> faults) {

    void check() {
        PublishedPhones published = PublishedPhones.of(
                document.contacts().stream().map(PledgeDocument.Reach::phone).toList());
        DocumentFields.of(document).forEach((field, value) -> check(field, value, published));
    }

    private void check(String field, String value, PublishedPhones published) {
        Set<Finding.Kind> told = EnumSet.noneOf(Finding.Kind.class);
        for (Finding finding : PersonalData.in(value, published)) {
            if (told.add(finding.kind())) {
                faults.add(new Fault(
                        field,
                        "personal." + finding.kind(),
                        List.of(finding.in(value)),
                        finding.kind().blocks() ? Fault.Weight.INVALID : Fault.Weight.ADVICE));
            }
        }
    }
}
