package se.samlofte.pledges.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.TypedOccurrence;
import se.samlofte.pledges.TypedStatus;

/** What the API takes and gives about how commitments are kept. */
final class KeepingJson {

    private KeepingJson() {}

    @Schema(name = "OccurrenceRequest", description = "Something that was done.")
    record OccurrenceRequest(
            @Schema(
                    description =
                            "The day or the month, not in the future. Of what is told only afterwards the month is "
                                    + "kept.",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "2026-11-20")
            @Nullable
            String when,

            @Schema(description = "What was done, at most 300 characters, for residents.", example = "Brevet skickat")
            @Nullable
            String text,

            @Schema(
                    description = "Where, for residents. Refused for what is told only afterwards.",
                    example = "Stadsparken")
            @Nullable
            String place,

            @Schema(description = "How many times; once when absent.", example = "1") @Nullable
            Integer times,

            @Schema(description = "How many people were reached.", example = "34") @Nullable
            Integer reached,

            @Schema(
                    description = "For the municipality's own people, at most 1,000 characters; no personal data.",
                    example = "Alla grupper fick det.")
            @Nullable
            String note,

            @Schema(
                    description = "Address of what shows it; with one it is told as done with a record.",
                    example = "https://www.example.org/brev")
            @Nullable
            String link,

            @Schema(description = "Id of the part of the commitment.", example = "forelasning") @Nullable
            String part) {

        TypedOccurrence typed() {
            return new TypedOccurrence(
                    words(when),
                    "",
                    words(text),
                    words(place),
                    words(times),
                    words(reached),
                    words(note),
                    words(link),
                    words(part));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Occurrence", description = "Something that was done, as it is kept.")
    record OccurrenceJson(
            @Schema(description = "Id of the entry.", example = "019ab3f0-7c1e-7d7e-8f2a-3c5b1a2e4d60")
            UUID id,

            @Schema(description = "Id of the pledge.", example = "medborgarlofte-2026")
            String pledge,

            @Schema(description = "Id of the commitment.", example = "informationsbrev")
            String commitment,

            @Schema(description = "The day, or the month where no day is told.", example = "2026-11-20")
            String when,

            @Schema(description = "What was done.", example = "Brevet skickat")
            String text,

            @Schema(description = "Where.", example = "Stadsparken") @Nullable
            String place,

            @Schema(description = "How many times.", example = "1")
            int times,

            @Schema(description = "How many people were reached.", example = "34") @Nullable
            Integer reached,

            @Schema(
                    description = "DECLARED: by a party's word. RECORD: a link or file shows it.",
                    allowableValues = {"DECLARED", "RECORD"},
                    example = "DECLARED")
            String proof,

            @Schema(
                    description = "The party that entered it.",
                    allowableValues = {"POLICE", "MUNICIPALITY"},
                    example = "POLICE")
            @Nullable
            String toldBy) {}

    @Schema(name = "CommitmentStatusRequest", description = "How a commitment goes.")
    record StatusRequest(
            @Schema(
                    description = "Moving has its own page.",
                    allowableValues = {"NOT_STARTED", "ONGOING", "DONE", "PARTLY_DONE", "NOT_DONE", "CANCELLED"},
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "PARTLY_DONE")
            @Nullable
            String declared,

            @Schema(
                    description = "Needed with NOT_DONE and CANCELLED, allowed with PARTLY_DONE.",
                    allowableValues = {
                        "PANDEMIC_OR_RESTRICTION",
                        "RESOURCES",
                        "REPRIORITISED",
                        "PARTY_WITHDREW",
                        "EXTERNAL",
                        "OTHER"
                    },
                    example = "RESOURCES")
            @Nullable
            String cause,

            @Schema(description = "Why, for residents; goes with the cause.", example = "Två skolor återstår.")
            @Nullable
            String text,

            @Schema(
                    description = "Of a joint commitment: the day both parties confirmed it at a meeting. A "
                            + "coordinator's to say.",
                    example = "2026-11-12")
            @Nullable
            LocalDate meetingOn,

            @Schema(
                    description = "With meetingOn: the roles that were there, no names.",
                    example = "kommunpolis och trygghetssamordnare")
            @Nullable
            String meetingRoles) {

        boolean atMeeting() {
            return meetingOn != null || meetingRoles != null;
        }

        TypedStatus typed() {
            return new TypedStatus(words(declared), words(cause), words(text), words(meetingOn), words(meetingRoles));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CommitmentStatus", description = "How a commitment goes, for staff.")
    record StatusJson(
            @Schema(description = "Id of the pledge.", example = "medborgarlofte-2026")
            String pledge,

            @Schema(description = "Id of the commitment.", example = "informationsbrev")
            String commitment,

            @Schema(
                    description = "Who answers for it; a status of both is confirmed by both.",
                    allowableValues = {"POLICE", "MUNICIPALITY", "JOINT"},
                    example = "JOINT")
            String responsible,

            @Schema(description = "What residents read now; absent until somebody has said.", example = "ONGOING")
            @Nullable
            String declared,

            @Schema(description = "What one party has said and the other has yet to confirm.", example = "DONE")
            @Nullable
            String waiting,

            @Schema(description = "Grows with every word; send it as If-Match.", example = "3")
            int version) {}

    private static String words(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
