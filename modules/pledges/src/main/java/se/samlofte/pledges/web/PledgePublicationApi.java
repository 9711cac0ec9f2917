package se.samlofte.pledges.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlofte.pledges.Decision;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgePublishing;
import se.samlofte.pledges.PublicationRequest;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.web.Answers;
import se.samlofte.web.ApiCommand;
import se.samlofte.web.BadRequestException;

/** From draft to public by two persons, and back, for the municipality's own systems. */
@RestController
@RequestMapping(path = "/api/v1/{municipalityCode}/pledges/{id}/publication", produces = "application/json")
@Tag(name = "Pledges", description = "What municipality and police promise the residents (medborgarlöften).")
class PledgePublicationApi {

    static final String STALE = "Somebody has changed it; `currentVersion` tells its version.";
    static final String NO_MATCH = "If-Match is missing.";

    private final PledgePublishing publishing;
    private final DecisionAnswers decisions;
    private final Answers answers;

    PledgePublicationApi(PledgePublishing publishing, DecisionAnswers decisions, Answers answers) {
        this.publishing = publishing;
        this.decisions = decisions;
        this.answers = answers;
    }

    @Schema(name = "PledgePublicationRequest", description = "On what ground a draft is to be published.")
    record RequestJson(
            @Schema(
                    description = "How the parties agreed to it.",
                    allowableValues = {"SIGNED_ON_PAPER", "PUBLISHED_ELSEWHERE", "SIGNED_HERE", "AGREED_HERE"},
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "SIGNED_ON_PAPER")
            @Nullable
            String how,

            @Schema(description = "With SIGNED_ON_PAPER: the day it was signed.", example = "2026-11-20") @Nullable
            String signedOn,

            @Schema(
                    description = "With PUBLISHED_ELSEWHERE: where, as an address or in words.",
                    example = "Kommunens webbplats")
            @Nullable
            String source) {

        PublicationRequest request() {
            return new PublicationRequest(
                    Objects.requireNonNullElse(how, ""),
                    Objects.requireNonNullElse(signedOn, ""),
                    Objects.requireNonNullElse(source, ""));
        }
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            operationId = "pledge-publication-ask",
            summary = "Asks for a draft to be published",
            description = "The draft then waits until another person approves; nothing is public yet. If-Match says "
                    + "which version is meant. Needs the permission pledges:publish.",
            requestBody =
                    @RequestBody(
                            description = "How the parties agreed to what is to be published.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RequestJson.class))))
    @ApiResponse(
            responseCode = "202",
            description = "It waits for a second person.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PledgeDraftJson.class)))
    @ApiResponse(responseCode = "409", description = "It waits already, is published or discarded.")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "422", description = "Something has to be put right first; `errors` tells what.")
    @ApiResponse(responseCode = "428", description = NO_MATCH)
    ResponseEntity<byte[]> ask(
            @Parameter(description = PledgeDraftsApi.CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = PledgeDraftsApi.DRAFT_ID, example = PledgeDraftsApi.A_DRAFT) @PathVariable
                    String id,
            ApiCommand command) {
        AccessScope.actor().require(PledgePermissions.PUBLISH);
        return answers.once(command, () -> {
                    PublicationRequest request = command.body(RequestJson.class).request();
                    Decision decision = publishing.ask(PledgeDraftsApi.draftId(id), command.version(), request);
                    return decisions.answer(HttpStatus.ACCEPTED, municipalityCode, decision);
                })
                .response();
    }

    @PostMapping("/approval")
    @Operation(
            operationId = "pledge-publication-approve",
            summary = "Approves and publishes a draft",
            description = "Publishes what another person has asked for; whoever asked cannot approve. If-Match says "
                    + "which version was read and is approved. There is no body. Needs the permission pledges:approve.")
    @ApiResponse(
            responseCode = "200",
            description = "It is published; `links.page` is where residents read it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PledgeDraftJson.class)))
    @ApiResponse(responseCode = "403", description = "The permission is missing, or it is your own question.")
    @ApiResponse(responseCode = "409", description = "It does not wait, or corrects what has been corrected since.")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "422", description = "Something has to be put right first; `errors` tells what.")
    @ApiResponse(responseCode = "428", description = NO_MATCH)
    ResponseEntity<byte[]> approve(
            @Parameter(description = PledgeDraftsApi.CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = PledgeDraftsApi.DRAFT_ID, example = PledgeDraftsApi.A_DRAFT) @PathVariable
                    String id,
            ApiCommand command) {
        AccessScope.actor().require(PledgePermissions.APPROVE);
        return answers.once(
                        command,
                        () -> decisions.answer(
                                HttpStatus.OK,
                                municipalityCode,
                                publishing.approve(PledgeDraftsApi.draftId(id), command.version())))
                .response();
    }

    @DeleteMapping
    @Operation(
            operationId = "pledge-publication-remove",
            summary = "Takes a published pledge down",
            description = "All versions cease to be public at once, pages and API. It becomes public again through a "
                    + "draft. The reason is kept for the municipality's own people. Needs the permission "
                    + "pledges:publish.")
    @ApiResponse(responseCode = "204", description = "It is no longer public.")
    ResponseEntity<Void> takeDown(
            @Parameter(description = PledgeDraftsApi.CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = "Word that names the pledge.", example = "medborgarlofte-2024") @PathVariable
                    String id,
            @Parameter(
                            description = "Why, at most 1,000 characters; no personal data.",
                            required = true,
                            example = "Fel period")
                    @RequestParam(defaultValue = "")
                    String reason,
            ApiCommand command) {
        DecisionAnswers.requireReadable("reason", reason);
        return switch (publishing.takeDown(id, reason)) {
            case DONE -> ResponseEntity.noContent().build();
            case NO_REASON -> throw new BadRequestException("Say why in 'reason', in 1 to 1,000 characters.");
            case NOT_PUBLIC -> throw PledgeDraftsApi.noPledge();
        };
    }
}
