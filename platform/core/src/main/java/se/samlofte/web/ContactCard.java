package se.samlofte.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.EmailAddress;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.TenantProfile;

/**
 * Whom to ask, and how.
 *
 * @param who role, such as "Kommunpolis"
 * @param organisation such as "Polisen, lokalpolisområde Ängelholm"
 * @param hours when the phone is answered
 * @param inSwedish whether role and hours are in Swedish whatever the page's language is
 */
public record ContactCard(
        String who,
        @Nullable String organisation,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String hours,
        boolean inSwedish) {

    /** Three to fifteen digits (ITU-T E.164), as people write them. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?:[ ()/-]{0,2}[0-9]){2,14}");

    /** A contact of the municipality as the page's readers see it. */
    public static ContactCard of(TenantProfile.Contact contact, PageFrame frame, Ui ui) {
        boolean english = frame.language() != Language.SV && contact.roleEn() != null;
        return new ContactCard(
                english && contact.roleEn() != null ? contact.roleEn() : contact.role(),
                organisation(contact, frame, ui),
                contact.email(),
                contact.phone(),
                english && contact.hoursEn() != null ? contact.hoursEn() : contact.hours(),
                !english);
    }

    private static @Nullable String organisation(TenantProfile.Contact contact, PageFrame frame, Ui ui) {
        TenantProfile.PoliceUnit police = frame.profile().policeUnit();
        return switch (contact.organisation()) {
            case "MUNICIPALITY" -> frame.tenant().officialName();
            case "POLICE" ->
                contact.unit() != null
                        ? ui.text("web.police.unit", contact.unit())
                        : police != null ? police.display() : ui.text("web.police");
            default -> contact.unit();
        };
    }

    /** Where the address leads; absent when what stands there is none, as in a draft. */
    public @Nullable String mailto() {
        return EmailAddress.parse(email)
                .map(address -> "mailto:" + address.value())
                .orElse(null);
    }

    /** Where the number leads; absent when what stands there is none, as in a draft. */
    public @Nullable String call() {
        return phone != null && NUMBER.matcher(phone).matches() ? tel(phone) : null;
    }

    /** {@code tel:} and the digits. */
    public static String tel(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
