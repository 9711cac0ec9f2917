package se.samlofte.pledges.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.Answers;
import se.samlofte.web.ApiCommand;

/** Beginning to correct what is published, and discarding what was begun, for the municipality's own systems. */
@RestController
@RequestMapping(path = "/api/v1/{municipalityCode}/pledges/{id}", produces = "application/json")
@Tag(name = "Pledges", description = "What municipality and police promise the residents (medborgarlöften).")
class PledgeCorrectionsApi {

    private final PledgeDrafts drafts;
    private final DecisionAnswers decisions;
    private final PledgeDraftAnswers mapping;
    private final Answers answers;
    private final Ids ids;

    PledgeCorrectionsApi(
            PledgeDrafts drafts, DecisionAnswers decisions, PledgeDraftAnswers mapping, Answers answers, Ids ids) {
        this.drafts = drafts;
        this.decisions = decisions;
        this.mapping = mapping;
        this.answers = answers;
        this.ids = ids;
    }

    @PostMapping("/correction")
    @Operation(
            operationId = "pledge-correction-begin",
            summary = "Begins to correct a published pledge",
            description = "Makes a draft that holds what is published, to be changed, given a `correctionNote`, and "
                    + "published by two persons as a new version. While somebody has such a draft open, that one is "
                    + "given. There is no body. Needs the permission pledges:write.")
    @ApiResponse(
            responseCode = "200",
            description = "Somebody has begun already; this is their draft.",
            headers = {
                @Header(name = "Location", description = "Address of the draft.", schema = @Schema(type = "string")),
                @Header(name = "ETag", description = "Version of the draft.", schema = @Schema(type = "string"))
            },
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PledgeDraftJson.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The draft is made.",
            headers = {
                @Header(name = "Location", description = "Address of the draft.", schema = @Schema(type = "string")),
                @Header(name = "ETag", description = "Version of the draft.", schema = @Schema(type = "string"))
            },
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PledgeDraftJson.class)))
    ResponseEntity<byte[]> correct(
            @Parameter(description = PledgeDraftsApi.CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = "Word that names the pledge.", example = "medborgarlofte-2024") @PathVariable
                    String id,
            ApiCommand command) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        return answers.once(command.withKey(), () -> drafts.beginCorrection(ids.next(), id)
                        .map(begun -> mapping.correction(municipalityCode, begun))
                        .orElseThrow(PledgeDraftsApi::noPledge))
                .response();
    }

    @DeleteMapping
    @Operation(
            operationId = "pledge-draft-discard",
            summary = "Discards a draft",
            description = "Nobody finds it in the workspace's lists any more; it can be taken up again there. One that "
                    + "waits is withdrawn or sent back first. Send the ETag of the version that you have read as "
                    + "If-Match. Needs the permission pledges:write.")
    @ApiResponse(responseCode = "204", description = "It is discarded, now or already before.")
    @ApiResponse(responseCode = "409", description = "It waits, or is published.")
    @ApiResponse(responseCode = "412", description = PledgePublicationApi.STALE)
    @ApiResponse(responseCode = "428", description = PledgePublicationApi.NO_MATCH)
    ResponseEntity<Void> discard(
            @Parameter(description = PledgeDraftsApi.CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = PledgeDraftsApi.DRAFT_ID, example = PledgeDraftsApi.A_DRAFT) @PathVariable
                    String id,
            ApiCommand command) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        decisions.answer(
                HttpStatus.NO_CONTENT,
                municipalityCode,
                drafts.discard(PledgeDraftsApi.draftId(id), command.version()));
        return ResponseEntity.noContent().build();
    }
}
