package se.samlofte.pledges;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samlofte.pledges.PledgeDocument.Reach;
import se.samlofte.pledges.reading.Reading;
import se.samlofte.tenancy.TenantProfile.Contact;

/**
 * Whom to ask today instead of whom an old page names: the municipality's contact with the same role. Where it has
 * none, the role alone; a person's own address and number are not taken over.
 */
record ReadContacts(List<Contact> today) {

    Reach today(String key, Reading.Reach read) {
        String role = Typed.orEmpty(read.role());
        Optional<Contact> holder = today.stream()
                .filter(contact -> !role.isBlank() && isSame(contact.role(), role))
                .findFirst();
        if (holder.isPresent()) {
            Contact contact = holder.get();
            return new Reach(
                    key,
                    contact.role(),
                    organisation(contact.organisation()),
                    Typed.orEmpty(contact.email()),
                    Typed.orEmpty(contact.phone()),
                    Typed.orEmpty(contact.hours()));
        }
        boolean person = read.name() != null;
        return new Reach(
                key,
                role,
                role.isBlank() ? "" : organisation(role),
                person ? "" : Typed.orEmpty(read.email()),
                person ? "" : Typed.orEmpty(read.phone()),
                "");
    }

    private static boolean isSame(String one, String other) {
        String low = one.toLowerCase(Locale.ROOT);
        String otherLow = other.toLowerCase(Locale.ROOT);
        return low.equals(otherLow) || otherLow.startsWith(low + " ");
    }

    private static String organisation(String name) {
        String kind = ReadPromise.kind(name);
        return kind.equals("OTHER") ? "MUNICIPALITY" : kind;
    }
}
