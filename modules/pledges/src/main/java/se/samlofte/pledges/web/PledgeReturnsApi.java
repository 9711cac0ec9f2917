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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeReturns;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.web.Answers;
import se.samlofte.web.ApiCommand;

/** What waits for a second person comes back to be written on, for the municipality's own systems. */
@RestController
@RequestMapping(path = "/api/v1/{municipalityCode}/pledges/{id}/publication", produces = "application/json")
@Tag(name = "Pledges", description = "What municipality and police promise the residents (medborgarlöften).")
class PledgeReturnsApi {

    private final PledgeReturns returns;
    private final DecisionAnswers decisions;
    private final Answers answers;

    PledgeReturnsApi(PledgeReturns returns, DecisionAnswers decisions, Answers answers) {
        this.returns = returns;
        this.decisions = decisions;
        this.answers = answers;
    }

    @Schema(name = "PledgeReturn", description = "Why a draft is sent back.")
    record ReturnJson(
            @Schema(
                    description = "What has to be put right, for whoever asked; 1 to 1,000 characters.",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "Datumet för vandringen stämmer inte.")
            @Nullable
            String reason) {}

    @PostMapping(path = "/return", consumes = "application/json")
    @Operation(
            operationId = "pledge-publication-return",
            summary = "Sends back what waits for approval",
            description = "The draft can be written on again, and whoever asked reads why. One's own question is "
                    + "withdrawn instead. If-Match says which version was read. Needs the permission pledges:approve.",
            requestBody =
                    @RequestBody(
                            description = "The reason.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReturnJson.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The draft as it is now, with `returned`.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PledgeDraftJson.class)))
    @ApiResponse(responseCode = "403", description = "The permission is missing, or it is your own question.")
    @ApiResponse(responseCode = "409", description = "It does not wait.")
    @ApiResponse(responseCode = "412", description = PledgePublicationApi.STALE)
    @ApiResponse(responseCode = "422", description = "The reason is missing or too long; `errors` tells.")
    @ApiResponse(responseCode = "428", description = PledgePublicationApi.NO_MATCH)
    ResponseEntity<byte[]> sendBack(
            @Parameter(description = PledgeDraftsApi.CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = PledgeDraftsApi.DRAFT_ID, example = PledgeDraftsApi.A_DRAFT) @PathVariable
                    String id,
            ApiCommand command) {
        AccessScope.actor().require(PledgePermissions.APPROVE);
        return answers.once(command, () -> {
                    String reason = Objects.requireNonNullElse(
                            command.body(ReturnJson.class).reason(), "");
                    return decisions.answer(
                            HttpStatus.OK,
                            municipalityCode,
                            returns.sendBack(PledgeDraftsApi.draftId(id), command.version(), reason));
                })
                .response();
    }

    @PostMapping("/withdrawal")
    @Operation(
            operationId = "pledge-publication-withdraw",
            summary = "Takes back one's own question",
            description = "The draft no longer waits and can be written on again. Only whoever asked may do so. "
                    + "If-Match says which version was read. There is no body. Needs the permission pledges:publish.")
    @ApiResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PledgeDraftJson.class)))
    @ApiResponse(responseCode = "403", description = "The permission is missing, or another person asked.")
    @ApiResponse(responseCode = "409", description = "It does not wait.")
    @ApiResponse(responseCode = "412", description = PledgePublicationApi.STALE)
    @ApiResponse(responseCode = "428", description = PledgePublicationApi.NO_MATCH)
    ResponseEntity<byte[]> withdraw(
            @Parameter(description = PledgeDraftsApi.CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = PledgeDraftsApi.DRAFT_ID, example = PledgeDraftsApi.A_DRAFT) @PathVariable
                    String id,
            ApiCommand command) {
        AccessScope.actor().require(PledgePermissions.PUBLISH);
        return answers.once(
                        command,
                        () -> decisions.answer(
                                HttpStatus.OK,
                                municipalityCode,
                                returns.withdraw(PledgeDraftsApi.draftId(id), command.version())))
                .response();
    }
}
