package se.samlofte.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What residents see of a municipality beside its name. All of it is public.
 *
 * @param switchboard as it is written, such as "0451-26 70 00"
 * @param signIn how staff sign in; {@code demo} only where example people are wanted
 */
public record TenantProfile(
        @Nullable String visitingBuilding,
        @Nullable String visitingStreet,
        @Nullable String visitingTown,
        @Nullable String postalLine,
        @Nullable String postalCode,
        @Nullable String postalTown,
        @Nullable String switchboard,
        @Nullable String website,
        Colours colours,
        @Nullable Logo logo,
        @Nullable PoliceUnit policeUnit,
        String signIn,
        Accessibility accessibility,
        Privacy privacy,
        List<Department> departments,
        List<Contact> contacts) {

    /** Three colours as {@code #rrggbb}, from which a theme with computed contrast is made. */
    public record Colours(String main, String support, String accent) {}

    /** An SVG picture and the words that stand for it. */
    public record Logo(byte[] svg, String alt) {}

    /** @param display how the unit is named to residents, such as "Polisen i Norduppland" */
    public record PoliceUnit(String kind, String name, String region, String display) {}

    /** @param level FULL, PARTIAL or NONE, the degrees of the Swedish accessibility statement (DOS-lagen) */
    public record Accessibility(String level, @Nullable LocalDate reviewedOn, List<Shortcoming> shortcomings) {}

    public record Shortcoming(String text, String reason, String textEn, String reasonEn) {}

    /**
     * @param controller in Swedish, who decides why and how personal data is used
     * @param contact id of the contact for data protection
     */
    public record Privacy(String controller, String controllerEn, String contact) {}

    public record Department(
            String id, String name, @Nullable String nameEn) {}

    /** @param purposes what the contact answers for: PLEDGES, ACCESSIBILITY, PRIVACY … */
    public record Contact(
            String id,
            String role,
            @Nullable String roleEn,
            String organisation,
            @Nullable String unit,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String hours,
            @Nullable String hoursEn,
            List<String> purposes) {}

    public Optional<Contact> contactFor(String purpose) {
        return contacts.stream()
                .filter(contact -> contact.purposes().contains(purpose))
                .findFirst();
    }
}
