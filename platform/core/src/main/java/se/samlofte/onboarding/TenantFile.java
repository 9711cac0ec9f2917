package se.samlofte.onboarding;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code tenant.yaml} as it is written; its rules stand in {@code tenants/tenant.schema.json}. */
record TenantFile(
        String municipality,
        String slug,
        String name,
        String officialName,
        Colours colours,
        @Nullable LogoFile logo,
        @Nullable VisitingAddress visitingAddress,
        @Nullable PostalAddress postalAddress,
        @Nullable String switchboard,
        @Nullable String website,
        List<DepartmentEntry> departments,
        List<ContactEntry> contacts,
        List<String> languages,
        List<String> modules,
        SignInEntry signIn,
        PoliceUnitEntry policeUnit,
        AccessibilityEntry accessibility,
        PrivacyEntry privacy) {

    record Colours(String main, String support, String accent) {}

    record LogoFile(String file, String alt) {}

    record VisitingAddress(@Nullable String building, String street, String town) {}

    record PostalAddress(@Nullable String line, String postalCode, String town) {}

    record DepartmentEntry(String id, String name, @Nullable String nameEn) {}

    record ContactEntry(
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

    /**
     * How staff sign in: the word {@code demo}, or an issuer.
     *
     * @param issuer absent in the demo
     */
    record SignInEntry(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String secretReference,
            @Nullable String keyReference,
            @Nullable List<String> leastAcr,
            @Nullable List<String> scopes,
            @Nullable String subjectClaim,
            @Nullable String organisationClaim,
            @Nullable String organisationNumber) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        SignInEntry {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static SignInEntry ofWord(String demo) {
            return new SignInEntry(null, null, null, null, null, null, null, null, null);
        }
    }

    record PoliceUnitEntry(String kind, String name, String region, String display) {}

    record AccessibilityEntry(String compliance, LocalDate reviewedOn, List<ShortcomingEntry> shortcomings) {}

    record ShortcomingEntry(String text, String reason, String textEn, String reasonEn) {}

    record PrivacyEntry(String controller, String controllerEn, String dataProtectionContact) {}
}
