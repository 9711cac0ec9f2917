package se.samlofte.pledges.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pledge as the API gives it. Fields without a value are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Pledge", description = "What a municipality and the police promise the residents for a period.")
record PledgeJson(
        @Schema(description = "Word that names the pledge within the municipality.", example = "medborgarlofte-2024")
        String id,

        @Schema(
                description = "Kind of document.",
                allowableValues = {"CITIZEN_PLEDGE", "ACTION_PLAN", "AGREEMENT"},
                example = "CITIZEN_PLEDGE")
        String kind,

        @Schema(description = "Title, in Swedish.", example = "Medborgarlöfte 2024")
        String title,

        @Schema(
                description = "Where in its life the pledge is.",
                allowableValues = {"PUBLISHED", "CLOSED", "ARCHIVED"},
                example = "CLOSED")
        String status,

        @Schema(description = "Version, from 1; the newest one published.", example = "1")
        int version,

        @Schema(description = "The time the pledge covers.") PeriodJson period,

        @Schema(description = "Who makes the pledge.") List<PartyJson> parties,

        @Schema(description = "The joint situation picture it builds on; absent when the pledge tells of none.")
        @Nullable
        SituationJson situation,

        @Schema(description = "Commitments outside the focus areas.")
        List<CommitmentJson> commitments,

        @Schema(description = "Focus areas with their commitments and goals; empty when the pledge has none.")
        List<FocusAreaJson> focusAreas,

        @Schema(description = "Goals outside the focus areas.")
        List<GoalJson> goals,

        @Schema(description = "Who signed.") List<SignatoryJson> signatories,

        @Schema(description = "Whom to ask.") List<ContactJson> contacts,

        @Schema(description = "Where the work can be followed.")
        List<ChannelJson> channels,

        @Schema(description = "Addresses of this pledge and of the list.")
        LinksJson links) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PledgePeriod", description = "The time a pledge covers.")
    record PeriodJson(
            @Schema(
                    description = "Kind of period.",
                    allowableValues = {
                        "EXACT",
                        "MONTHS",
                        "YEAR",
                        "HALF_YEAR",
                        "SEASON",
                        "YEARS",
                        "OPEN_ENDED",
                        "NOT_STATED"
                    },
                    example = "YEAR")
            String kind,

            @Schema(description = "First day; absent when not stated.", example = "2024-01-01") @Nullable
            LocalDate from,

            @Schema(description = "Last day; absent while the period is open or not stated.", example = "2024-12-31")
            @Nullable
            LocalDate to,

            @Schema(description = "The period in words, in Swedish.", example = "2024")
            String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PledgeParty", description = "One who promises or does something.")
    record PartyJson(
            @Schema(
                    description = "Kind of party.",
                    allowableValues = {
                        "POLICE",
                        "MUNICIPALITY",
                        "REGION",
                        "HOUSING_COMPANY",
                        "ASSOCIATION",
                        "BUSINESS",
                        "OTHER"
                    },
                    example = "POLICE")
            String party,

            @Schema(description = "Department or police unit.", example = "Lokalpolisområde Ängelholm") @Nullable
            String unit,

            @Schema(
                    description = "Name; absent when the pledge leaves the party unnamed.",
                    example = "Örkelljunga kommun")
            @Nullable
            String name) {}

    @Schema(name = "PledgeSituation", description = "The joint situation picture.")
    record SituationJson(
            @Schema(
                    description = "The picture in a few sentences, in Swedish.",
                    example = "Kommunen och polisen har en gemensam bild av hur tryggheten upplevs i kommunen.")
            String text,

            @Schema(description = "What it builds on.") List<SourceJson> sources) {}

    @Schema(name = "PledgeSource", description = "What the situation picture builds on.")
    record SourceJson(
            @Schema(
                    description = "Kind of source.",
                    allowableValues = {
                        "SAFETY_SURVEY",
                        "CRIME_STATISTICS",
                        "RESIDENT_DIALOGUE",
                        "STAFF_DIALOGUE",
                        "COOPERATION_MEETING",
                        "SAFETY_REPORTS",
                        "POLICE_INCIDENT_REPORTS",
                        "MAP_MATERIAL",
                        "SAFETY_WALK",
                        "EST_REPORT",
                        "KEY_FIGURE",
                        "OTHER"
                    },
                    example = "CRIME_STATISTICS")
            String kind,

            @Schema(description = "The source in the pledge's words, in Swedish.", example = "Statistik över brott")
            String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PledgeCommitment", description = "One thing that is promised.")
    record CommitmentJson(
            @Schema(description = "Word that names the commitment within the pledge.", example = "informationsbrev")
            String id,

            @Schema(description = "Number, where the pledge numbers its promises.", example = "1") @Nullable
            Integer number,

            @Schema(
                    description = "What is promised, in Swedish.",
                    example = "Varje månad skickar polisen ett informationsbrev till grupperna för grannsamverkan.")
            String text,

            @Schema(description = "Who does it.") List<PartyJson> parties,

            @Schema(description = "How often.") RecurrenceJson recurrence) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PledgeRecurrence", description = "How often something is to be done.")
    record RecurrenceJson(
            @Schema(
                    description = "Kind of recurrence.",
                    allowableValues = {
                        "ONCE",
                        "COUNT_IN_PERIOD",
                        "MONTHLY",
                        "WEEKLY",
                        "YEARLY",
                        "EVERY_N_DAYS",
                        "UNSPECIFIED",
                        "SERVICE_LEVEL"
                    },
                    example = "MONTHLY")
            String kind,

            @Schema(description = "Times in the period, with COUNT_IN_PERIOD only.", example = "2") @Nullable
            Integer count,

            @Schema(description = "The recurrence in words, in Swedish.", example = "en gång i månaden")
            String text) {}

    @Schema(name = "PledgeFocusArea", description = "Commitments and goals that belong together.")
    record FocusAreaJson(
            @Schema(
                    description = "Word that names the focus area within the pledge.",
                    example = "skadegorelse-och-stolder")
            String id,

            @Schema(description = "Title, in Swedish.", example = "Skadegörelse och tillgreppsbrott")
            String title,

            @Schema(description = "Commitments of the focus area.")
            List<CommitmentJson> commitments,

            @Schema(description = "Goals of the focus area.")
            List<GoalJson> goals) {}

    @Schema(name = "PledgeGoal", description = "What the work is to bring about.")
    record GoalJson(
            @Schema(description = "Word that names the goal within the pledge.", example = "farre-inbrott")
            String id,

            @Schema(
                    description = "An aim, or an effect that may be measured.",
                    allowableValues = {"AIM", "EFFECT"},
                    example = "EFFECT")
            String kind,

            @Schema(description = "The goal, in Swedish.", example = "Det blir färre inbrott i bostäder.")
            String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PledgeSignatory", description = "Who signed a pledge.")
    record SignatoryJson(
            @Schema(description = "Name; absent when only the role is shown.", example = "Kim Exempel") @Nullable
            String name,

            @Schema(description = "Role, in Swedish.", example = "Lokalpolisområdeschef")
            String role,

            @Schema(
                    description = "Kind of organisation.",
                    allowableValues = {
                        "POLICE",
                        "MUNICIPALITY",
                        "REGION",
                        "HOUSING_COMPANY",
                        "ASSOCIATION",
                        "BUSINESS",
                        "OTHER"
                    },
                    example = "POLICE")
            String organisation,

            @Schema(description = "Whether the role was held for the time being (tillförordnad).", example = "true")
            boolean acting) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PledgeContact", description = "Whom to ask about a pledge; a role, no person.")
    record ContactJson(
            @Schema(description = "Role, in Swedish.", example = "Kommunpolis")
            String role,

            @Schema(
                    description = "Kind of organisation.",
                    allowableValues = {
                        "POLICE",
                        "MUNICIPALITY",
                        "REGION",
                        "HOUSING_COMPANY",
                        "ASSOCIATION",
                        "BUSINESS",
                        "OTHER"
                    },
                    example = "POLICE")
            String organisation,

            @Schema(description = "E-mail address.", example = "kommunpolis@example.se")
            String email,

            @Schema(description = "Telephone number.", example = "070-174 06 05") @Nullable
            String phone,

            @Schema(description = "When the phone is answered, in Swedish.", example = "kontorstid") @Nullable
            String hours) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PledgeChannel", description = "Where the work can be followed.")
    record ChannelJson(
            @Schema(
                    description = "Kind of channel.",
                    allowableValues = {
                        "MUNICIPAL_WEB",
                        "POLICE_WEB",
                        "MUNICIPAL_FACEBOOK",
                        "POLICE_FACEBOOK",
                        "TRADITIONAL_MEDIA",
                        "CRIME_PREVENTION_COUNCIL_MEETING",
                        "EMAIL",
                        "SMS",
                        "LETTER"
                    },
                    example = "MUNICIPAL_WEB")
            String kind,

            @Schema(description = "Whose channel it is.", example = "MUNICIPALITY") @Nullable
            String party,

            @Schema(description = "The channel in words, in Swedish.", example = "Kommunens webbplats")
            String text) {}

    @Schema(name = "PledgeLinks", description = "Addresses on this server.")
    record LinksJson(
            @Schema(description = "This pledge.", example = "/api/v1/1257/pledges/medborgarlofte-2024")
            String self,

            @Schema(description = "The municipality's pledges.", example = "/api/v1/1257/pledges")
            String collection) {}

    /** A page of pledges. */
    @Schema(name = "PledgePage", description = "One page of the list of pledges.")
    record PageJson(
            @Schema(description = "The pledges, newest period first.")
            List<PledgeJson> items,

            @Schema(description = "Number of this page, from 1.", example = "1")
            int page,

            @Schema(description = "Most items on a page.", example = "20")
            int limit,

            @Schema(description = "How many there are in all.", example = "2")
            long total) {}
}
