package se.samlofte.pledges.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be written in a pledge, in the shape in which the API gives a published one ({@link PledgeJson}). Right or
 * wrong, it is kept as it was sent. Lists that are not there are empty.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PledgeDocument",
        description = "What can be written in a pledge. Everything may be left out while it is a draft.")
record WrittenPledge(
        @Schema(
                description = "Kind of document.",
                allowableValues = {"CITIZEN_PLEDGE", "ACTION_PLAN", "AGREEMENT"},
                example = "CITIZEN_PLEDGE")
        @Nullable
        String kind,

        @Schema(description = "Title, in Swedish.", example = "Medborgarlöfte 2027") @Nullable
        String title,

        @Schema(
                description = "The part of the municipality it is for, in Swedish; leave it out for all of it.",
                example = "Västra stadsdelen")
        @Nullable
        String district,

        @Schema(
                description = "What it is about in a few sentences, in Swedish.",
                example = "Kommunen och polisen gör det tryggare vid stationen.")
        @Nullable
        String summary,

        @Schema(description = "What it is to lead to, in Swedish.", example = "Alla ska våga ta tåget även på kvällen.")
        @Nullable
        String purpose,

        @Schema(description = "The time the pledge covers.") @Nullable
        WrittenPeriod period,

        @Schema(description = "Whom it is for; at most 20.") List<WrittenTargetGroup> targetGroups,

        @Schema(description = "Who makes the pledge; at most 20.")
        List<WrittenParty> parties,

        @Schema(description = "The joint situation picture it builds on.") @Nullable
        WrittenSituation situation,

        @Schema(description = "Commitments outside the focus areas; with those inside at most 60.")
        List<WrittenCommitment> commitments,

        @Schema(description = "Focus areas with their commitments and goals; at most 20.")
        List<WrittenFocusArea> focusAreas,

        @Schema(description = "Goals outside the focus areas; with those inside at most 60.")
        List<WrittenGoal> goals,

        @Schema(description = "The standing agreement that it fleshes out.") @Nullable
        WrittenAgreement agreement,

        @Schema(description = "What it carries on.") @Nullable
        WrittenLink continues,

        @Schema(description = "Who signed; at most 20.") List<WrittenSignatory> signatories,
        @Schema(description = "Whom to ask; at most 20.") List<WrittenContact> contacts,

        @Schema(description = "Where the work can be followed; at most 20.")
        List<WrittenChannel> channels,

        @Schema(description = "Where it is accounted for.") @Nullable
        WrittenReporting reporting,

        @Schema(
                description = "How residents can say what they think, in Swedish.",
                example = "Hör av dig till kommunpolisen med synpunkter och idéer.")
        @Nullable
        String feedback,

        @Schema(description = "Standing text blocks; at most 20.")
        List<WrittenNote> notes,

        @Schema(
                description = "What the pledge says of its own revision, in Swedish.",
                example = "Löftet ses över varje halvår.")
        @Nullable
        String revision,

        @Schema(
                description =
                        "Names a pledge that several municipalities make together: the same in each copy. A UUID.",
                example = "019ab3f0-7c1e-7d7e-8f2a-3c5b1a2e4d60")
        @Nullable
        String jointId,

        @Schema(
                description = "In a correction: what residents are told of it, in Swedish.",
                example = "Datumet för vandringen är rättat.")
        @Nullable
        String correctionNote) {

    WrittenPledge {
        parties = rows(parties);
        commitments = rows(commitments);
        focusAreas = rows(focusAreas);
        goals = rows(goals);
        signatories = rows(signatories);
        contacts = rows(contacts);
        channels = rows(channels);
        targetGroups = rows(targetGroups);
        notes = rows(notes);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenPeriod", description = "The time a pledge covers.")
    record WrittenPeriod(
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
            @Nullable
            String kind,

            @Schema(description = "Where it begins: a day, a month or a year.", example = "2027") @Nullable
            String from,

            @Schema(
                    description = "Where it ends; may be left out for a year, half a year or a season.",
                    example = "2027-12-31")
            @Nullable
            String to,

            @Schema(
                    description = "The period in the pledge's words, in Swedish; needed for a season.",
                    example = "2027")
            @Nullable
            String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenParty", description = "One who promises or does something.")
    record WrittenParty(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

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
            @Nullable
            String party,

            @Schema(description = "Department or police unit.", example = "Lokalpolisområde Ängelholm") @Nullable
            String unit,

            @Schema(description = "Name, where the kind does not say who it is.", example = "Örkelljunga kommun")
            @Nullable
            String name,

            @Schema(
                    description = "Whether the pledge leaves the party without a name (\"andra parter\").",
                    example = "false")
            @Nullable
            Boolean unnamed) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenSituation", description = "The joint situation picture.")
    record WrittenSituation(
            @Schema(
                    description = "The picture in a few sentences, in Swedish.",
                    example = "Fler känner sig otrygga vid stationen på kvällarna.")
            @Nullable
            String text,

            @Schema(description = "What it builds on.") List<WrittenSource> sources) {

        WrittenSituation {
            sources = rows(sources);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenSource", description = "What the situation picture builds on.")
    record WrittenSource(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

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
                    example = "SAFETY_SURVEY")
            @Nullable
            String kind,

            @Schema(
                    description = "The source in the pledge's words, in Swedish.",
                    example = "Trygghetsundersökningen 2026")
            @Nullable
            String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenCommitment", description = "One thing that is promised.")
    record WrittenCommitment(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

            @Schema(description = "Number, where the pledge numbers its promises, from 1.", example = "1") @Nullable
            Integer number,

            @Schema(
                    description = "Kind of commitment.",
                    allowableValues = {"ACTION", "INTENTION", "DECISION"},
                    example = "ACTION")
            @Nullable
            String kind,

            @Schema(
                    description = "What is promised, in Swedish.",
                    example = "Polisen och kommunen går en trygghetsvandring varje månad.")
            @Nullable
            String text,

            @Schema(
                    description = "With DECISION: when it was decided, a day, a month, a year or a season.",
                    example = "2026-11")
            @Nullable
            String decided,

            @Schema(description = "Who does it.") List<WrittenParty> parties,
            @Schema(description = "How often.") @Nullable WrittenRecurrence recurrence,

            @Schema(
                    description = "When residents are told: as planned, or only afterwards.",
                    allowableValues = {"PLANNED", "AFTERWARDS_ONLY"},
                    example = "PLANNED")
            @Nullable
            String publish,

            @Schema(
                    description = "INTERNAL for what residents never see; PUBLIC otherwise.",
                    allowableValues = {"PUBLIC", "INTERNAL"},
                    example = "PUBLIC")
            @Nullable
            String visibility,

            @Schema(description = "Time of its own within the pledge.") @Nullable
            WrittenPeriod time,

            @Schema(description = "Named working method, in Swedish.", example = "EST") @Nullable
            String method,

            @Schema(description = "Named project or programme, in Swedish.", example = "Trygg station") @Nullable
            String project,

            @Schema(description = "What its result is to be used for, in Swedish.", example = "nästa lägesbild")
            @Nullable
            String basisFor,

            @Schema(description = "Where it is done.") @Nullable
            WrittenPlace place,

            @Schema(description = "Problems it is aimed at, in Swedish.")
            List<String> problemTypes,

            @Schema(description = "What information given says, in Swedish.")
            List<String> messages,

            @Schema(description = "Whom it is for; at most 10.")
            List<WrittenTargetGroup> targetGroups,

            @Schema(description = "Its parts; at most 10.") List<WrittenPart> parts,

            @Schema(description = "Goals of this commitment alone.")
            List<WrittenGoal> goals,

            @Schema(description = "What it carries on.") @Nullable
            WrittenLink continues) {

        WrittenCommitment {
            parties = rows(parties);
            problemTypes = rows(problemTypes);
            messages = rows(messages);
            targetGroups = rows(targetGroups);
            parts = rows(parts);
            goals = rows(goals);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenRecurrence", description = "How often something is to be done.")
    record WrittenRecurrence(
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
            @Nullable
            String kind,

            @Schema(description = "Times in the period, with COUNT_IN_PERIOD.", example = "2") @Nullable
            Integer count,

            @Schema(description = "Whether the count is a least number.", example = "false") @Nullable
            Boolean atLeast,

            @Schema(description = "Interval, with EVERY_N_DAYS. Unit: days.", example = "14") @Nullable
            Integer days,

            @Schema(description = "How often in the pledge's own words, in Swedish.", example = "en gång i månaden")
            @Nullable
            String text,

            @Schema(
                    description = "With SERVICE_LEVEL: when it applies, in Swedish.",
                    example = "När någon anmäler klotter")
            @Nullable
            String condition,

            @Schema(description = "With SERVICE_LEVEL: what starts the clock, in Swedish.", example = "anmälan")
            @Nullable
            String trigger,

            @Schema(description = "With SERVICE_LEVEL: within how long it is done. Unit: days.", example = "2")
            @Nullable
            Integer limitDays) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenFocusArea", description = "Commitments and goals that belong together.")
    record WrittenFocusArea(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

            @Schema(description = "Title, in Swedish.", example = "Trygghet vid stationen") @Nullable
            String title,

            @Schema(
                    description = "What a short title stands for, in Swedish.",
                    example = "Alkohol, narkotika, dopning, tobak och spel")
            @Nullable
            String expansion,

            @Schema(description = "Commitments of the focus area.")
            List<WrittenCommitment> commitments,

            @Schema(description = "Goals of the focus area.")
            List<WrittenGoal> goals) {

        WrittenFocusArea {
            commitments = rows(commitments);
            goals = rows(goals);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenGoal", description = "What the work is to bring about.")
    record WrittenGoal(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

            @Schema(
                    description = "An aim, or an effect that may be measured.",
                    allowableValues = {"AIM", "EFFECT"},
                    example = "EFFECT")
            @Nullable
            String kind,

            @Schema(description = "The goal, in Swedish.", example = "Fler känner sig trygga vid stationen.") @Nullable
            String text,

            @Schema(description = "How an effect is measured.") @Nullable
            WrittenIndicator indicator) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenIndicator", description = "How an effect is measured.")
    record WrittenIndicator(
            @Schema(description = "What is measured, in Swedish.", example = "Andel som känner sig trygga") @Nullable
            String text,

            @Schema(description = "Unit, in Swedish.", example = "procent") @Nullable
            String unit,

            @Schema(
                    description = "How often it is measured.",
                    allowableValues = {"YEARLY", "HALF_YEARLY", "TERTIAL", "QUARTERLY", "MONTHLY", "UNSPECIFIED"},
                    example = "YEARLY")
            @Nullable
            String rhythm,

            @Schema(
                    description = "Where the figures come from.",
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
                    example = "SAFETY_SURVEY")
            @Nullable
            String source,

            @Schema(description = "What it was before the work began. Unit: that of the indicator.", example = "54")
            @Nullable
            BigDecimal baseline,

            @Schema(description = "When that was: a day, a month, a season or a year.", example = "2025") @Nullable
            String baselineWhen,

            @Schema(description = "What was measured year by year; at most 20.")
            List<WrittenValue> values) {

        WrittenIndicator {
            values = rows(values);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenValue", description = "What was measured a year.")
    record WrittenValue(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

            @Schema(description = "The year.", example = "2026") @Nullable
            Integer year,

            @Schema(description = "The figure. Unit: that of the indicator.", example = "58") @Nullable
            BigDecimal value,

            @Schema(description = "Where the figure comes from, in Swedish.", example = "Trygghetsundersökningen 2026")
            @Nullable
            String source) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenTargetGroup", description = "Whom something is for.")
    record WrittenTargetGroup(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

            @Schema(description = "The group, in Swedish.", example = "elever på mellanstadiet") @Nullable
            String text,

            @Schema(description = "Lowest school year, 1 to 9.", example = "4") @Nullable
            Integer gradeFrom,

            @Schema(description = "Highest school year, 1 to 9.", example = "6") @Nullable
            Integer gradeTo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenPlace", description = "Where something is done.")
    record WrittenPlace(
            @Schema(description = "Name, in Swedish.", example = "Stationen") @Nullable
            String name,

            @Schema(
                    description = "Kind of place.",
                    allowableValues = {
                        "MUNICIPALITY",
                        "URBAN_AREA",
                        "PUBLIC_SPACE",
                        "PRIORITISED_PLACE",
                        "UNSAFE_PLACE",
                        "YOUTH_PLACE",
                        "ALCOHOL_BAN_AREA",
                        "GYM",
                        "SCHOOL",
                        "OTHER"
                    },
                    example = "PUBLIC_SPACE")
            @Nullable
            String kind,

            @JsonProperty("public")
            @Schema(
                    description = "Whether everybody may know. Places of young people are never public.",
                    example = "true")
            @Nullable
            Boolean open) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenPart", description = "A part of a commitment.")
    record WrittenPart(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

            @Schema(description = "The part, in Swedish.", example = "Vårdnadshavare erbjuds en kvällsföreläsning.")
            @Nullable
            String text,

            @Schema(
                    description = "How often; leave it out when it says nothing of its own.",
                    allowableValues = {"ONCE", "COUNT_IN_PERIOD", "MONTHLY", "WEEKLY", "YEARLY", "UNSPECIFIED"},
                    example = "ONCE")
            @Nullable
            String recurrence,

            @Schema(description = "Times in the period, with COUNT_IN_PERIOD.", example = "2") @Nullable
            Integer count,

            @Schema(description = "How often in the pledge's own words, in Swedish.", example = "två gånger") @Nullable
            String often,

            @Schema(description = "Time of day or year in words, in Swedish.", example = "på kvällen") @Nullable
            String time,

            @Schema(description = "Where it is done.") @Nullable
            WrittenPlace place) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenLink", description = "What something carries on.")
    record WrittenLink(
            @Schema(description = "Word that names the earlier pledge.", example = "medborgarlofte-2026") @Nullable
            String pledge,

            @Schema(description = "Id of a commitment in that pledge.", example = "informationsbrev") @Nullable
            String commitment,

            @Schema(description = "The same in words, in Swedish.", example = "Bygger vidare på 2026 års arbete.")
            @Nullable
            String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenAgreement", description = "The standing agreement (samverkansöverenskommelse).")
    record WrittenAgreement(
            @Schema(
                    description = "The agreement in words, in Swedish.",
                    example = "Löftet hör till samverkansöverenskommelsen.")
            @Nullable
            String text,

            @Schema(
                    description =
                            "When it was made: a day, a month, a season or a year. Leave it out when it is not known.",
                    example = "2016-01")
            @Nullable
            String signed) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenReporting", description = "Where a pledge is accounted for.")
    record WrittenReporting(
            @Schema(
                    description = "Whose task it is.",
                    allowableValues = {
                        "POLICE",
                        "MUNICIPALITY",
                        "REGION",
                        "HOUSING_COMPANY",
                        "ASSOCIATION",
                        "BUSINESS",
                        "OTHER"
                    },
                    example = "MUNICIPALITY")
            @Nullable
            String by,

            @Schema(
                    description = "Kind of forum.",
                    allowableValues = {"CRIME_PREVENTION_COUNCIL", "STEERING_GROUP", "OTHER"},
                    example = "CRIME_PREVENTION_COUNCIL")
            @Nullable
            String forum,

            @Schema(description = "Name of the forum, in Swedish.", example = "Brottsförebyggande rådet") @Nullable
            String forumName,

            @Schema(
                    description = "How it is accounted for, in Swedish.",
                    example = "Arbetet redovisas i det lokala brottsförebyggande rådet.")
            @Nullable
            String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenNote", description = "A standing text block.")
    record WrittenNote(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

            @Schema(
                    description = "Kind of text.",
                    allowableValues = {"DEFINITION", "RATIONALE", "PRINCIPLE", "DISCLAIMER", "FOCUS", "OTHER"},
                    example = "DISCLAIMER")
            @Nullable
            String kind,

            @Schema(description = "Heading, in Swedish.", example = "Vad är ett medborgarlöfte?") @Nullable
            String title,

            @Schema(description = "The text, in Swedish.", example = "Löftet är en del av det arbete som görs.")
            @Nullable
            String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenSignatory", description = "Who signed a pledge.")
    record WrittenSignatory(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

            @Schema(description = "Name; leave it out when only the role is to be shown.", example = "Kim Exempel")
            @Nullable
            String name,

            @Schema(description = "Role, in Swedish.", example = "Lokalpolisområdeschef") @Nullable
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
            @Nullable
            String organisation,

            @Schema(description = "Department or police unit.", example = "Lokalpolisområde Ängelholm") @Nullable
            String unit,

            @Schema(description = "Whether the role was held for the time being (tillförordnad).", example = "false")
            @Nullable
            Boolean acting) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenContact", description = "Whom to ask about a pledge; a role, no person.")
    record WrittenContact(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

            @Schema(description = "Role, in Swedish.", example = "Kommunpolis") @Nullable
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
            @Nullable
            String organisation,

            @Schema(description = "E-mail address.", example = "kommunpolis@example.se") @Nullable
            String email,

            @Schema(description = "Telephone number, with hyphen and spaces.", example = "070-174 06 05") @Nullable
            String phone,

            @Schema(description = "When the phone is answered, in Swedish.", example = "kontorstid") @Nullable
            String hours) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WrittenChannel", description = "Where the work can be followed.")
    record WrittenChannel(
            @Schema(
                    description =
                            "Names the row within the draft, so that it stays the same row when it moves. Leave it out"
                                    + " on new rows.",
                    example = "r1")
            @Nullable
            String id,

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
            @Nullable
            String kind,

            @Schema(
                    description = "Whose channel it is.",
                    allowableValues = {
                        "POLICE",
                        "MUNICIPALITY",
                        "REGION",
                        "HOUSING_COMPANY",
                        "ASSOCIATION",
                        "BUSINESS",
                        "OTHER"
                    },
                    example = "MUNICIPALITY")
            @Nullable
            String party,

            @Schema(description = "The channel in words, in Swedish.", example = "Kommunens webbplats") @Nullable
            String text) {}

    private static <R> List<R> rows(@Nullable List<R> rows) {
        return rows == null ? List.of() : rows;
    }
}
