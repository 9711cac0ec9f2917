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
import se.samlofte.web.Answer;
import se.samlofte.web.Answers;
import se.samlofte.web.ApiCommand;
import se.samlofte.web.BadRequestException;
import se.samlofte.web.RefusalException;

/** From draft to public by two persons, and back, for the municipality's own systems. */
@RestController
@RequestMapping(path = "/api/v1/{municipalityCode}/pledges/{id}/publication", produces = "application/json")
@Tag(name = "Pledges", description = "What municipality and police promise the residents (medborgarlöften).")
class PledgePublicationApi {

    private static final String STALE = "Somebody has changed it; `currentVersion` tells its version.";
    private static final String NO_MATCH = "If-Match is missing.";

    private final PledgePublishing publishing;
    private final PledgeDraftAnswers mapping;
    private final Answers answers;

    PledgePublicationApi(PledgePublishing publishing, PledgeDraftAnswers mapping, Answers answers) {
        this.publishing = publishing;
        this.mapping = mapping;
        this.answers = answers;
    }

    @Schema(name = "PledgePublicationRequest", description = "On what ground a draft is to be published.")
    record RequestJson(
            @Schema(
                    description = "How the parties agreed to it.",
                    allowableValues = {"SIGNED_ON_PAPER", "PUBLISHED_ELSEWHERE"},
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
                    return answer(HttpStatus.ACCEPTED, municipalityCode, decision);
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
                        () -> answer(
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
        return switch (publishing.takeDown(id, reason)) {
            case DONE -> ResponseEntity.noContent().build();
            case NO_REASON -> throw new BadRequestException("Say why in 'reason', in 1 to 1,000 characters.");
            case NOT_PUBLIC -> throw PledgeDraftsApi.noPledge();
        };
    }

    private Answer answer(HttpStatus status, String municipalityCode, Decision decision) {
        return switch (decision) {
            case Decision.Done done -> mapping.of(status, municipalityCode, done.draft());
            case Decision.Incomplete incomplete ->
                throw new RefusalException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "It cannot be published yet. Put right what 'errors' tells.",
                        mapping.words().blocking(incomplete.draft(), incomplete.faults()));
            case Decision.Refused refused -> throw refusal(refused);
            case Decision.Unknown unknown -> throw PledgeDraftsApi.noDraft();
        };
    }

    private static RefusalException refusal(Decision.Refused refused) {
        return switch (refused.why()) {
            case OWN_QUESTION ->
                new RefusalException(
                        HttpStatus.FORBIDDEN, "You asked for this to be published. Another person has to approve it.");
            case CHANGED -> RefusalException.stale(refused.draft().version());
            case NOT_WAITING ->
                new RefusalException(
                        HttpStatus.CONFLICT,
                        "This cannot be done now: the draft is in the state "
                                + refused.draft().state() + ".");
            case SUPERSEDED ->
                new RefusalException(
                        HttpStatus.CONFLICT,
                        "What this corrects has been corrected by somebody else since. Begin a new correction.");
        };
    }
}
