package se.samlofte.pledges.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft as the API gives it to the municipality's own people and systems. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PledgeDraft", description = "A pledge that is being written.")
record PledgeDraftJson(
        @Schema(description = "Id of the draft.", example = "019ab3f0-7c1e-7d7e-8f2a-3c5b1a2e4d60")
        UUID id,

        @Schema(
                description = "DRAFT can be changed, WAITING waits for a second person.",
                allowableValues = {"DRAFT", "WAITING", "PUBLISHED", "DISCARDED"},
                example = "DRAFT")
        String state,

        @Schema(description = "Version, from 1; grows when the document changes.", example = "1")
        int version,

        @Schema(description = "Whether it corrects something published.", example = "false")
        boolean correction,

        @Schema(description = "What is written, as it can be sent back.")
        WrittenPledge document,

        @Schema(description = "What is wrong or missing; empty when nothing is.")
        List<FaultJson> faults,

        @Schema(description = "How its publication was asked for; absent until somebody has.") @Nullable
        QuestionJson publication,

        @Schema(description = "Why it was sent back.", example = "Datumet för vandringen stämmer inte.") @Nullable
        String returned,

        @Schema(description = "Id of the pledge that it became.", example = "medborgarlofte-2027") @Nullable
        String publishedAs,

        @Schema(description = "Addresses on this server.") LinksJson links) {

    @Schema(name = "PledgeDraftFault", description = "What is wrong with a field, or missing in it.")
    record FaultJson(
            @Schema(description = "Where in the document it stands.", example = "commitments[0].text")
            String field,

            @Schema(description = "What to do.", example = "Write what you promise, or remove the row.")
            String message,

            @Schema(description = "Whether it has to be put right before publishing.", example = "true")
            boolean blocks) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PledgePublication", description = "On what ground a draft is published.")
    record QuestionJson(
            @Schema(
                    description = "How the parties agreed to it.",
                    allowableValues = {"SIGNED_ON_PAPER", "PUBLISHED_ELSEWHERE", "SIGNED_HERE", "AGREED_HERE"},
                    example = "SIGNED_ON_PAPER")
            String how,

            @Schema(description = "The day it was signed.", example = "2026-11-20") @Nullable
            LocalDate signedOn,

            @Schema(description = "Where it was published.", example = "Kommunens webbplats") @Nullable
            String source,

            @Schema(description = "When it was asked for.", example = "2026-11-22T09:30:00Z")
            Instant askedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PledgeDraftLinks", description = "Addresses on this server.")
    record LinksJson(
            @Schema(description = "This draft.", example = "/api/v1/1257/pledges/019ab3f0-7c1e-7d7e-8f2a-3c5b1a2e4d60")
            String self,

            @Schema(description = "The municipality's published pledges.", example = "/api/v1/1257/pledges")
            String collection,

            @Schema(description = "The pledge that it became.", example = "/api/v1/1257/pledges/medborgarlofte-2027")
            @Nullable
            String pledge,

            @Schema(
                    description = "The page where residents read it.",
                    example = "/orkelljunga/medborgarloften/medborgarlofte-2027")
            @Nullable
            String page) {}
}
