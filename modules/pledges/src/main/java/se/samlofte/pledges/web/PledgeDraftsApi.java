package se.samlofte.pledges.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlofte.pledges.DraftReplacement;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.Saving;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.Answer;
import se.samlofte.web.Answers;
import se.samlofte.web.ApiCommand;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.RefusalException;

/** Pledges written by the municipality's own systems. */
@RestController
@RequestMapping(path = "/api/v1/{municipalityCode}/pledges", produces = "application/json")
@Tag(name = "Pledges", description = "What municipality and police promise the residents (medborgarlöften).")
class PledgeDraftsApi {

    static final String DRAFT_ID = "Id of the draft.";
    static final String A_DRAFT = "019ab3f0-7c1e-7d7e-8f2a-3c5b1a2e4d60";
    static final String CODE = "SCB's municipality code, four digits.";
    private static final String UUID_FORM = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

    private final PledgeDrafts drafts;
    private final DraftReplacement replacement;
    private final PledgeDraftAnswers mapping;
    private final Answers answers;
    private final Ids ids;

    PledgeDraftsApi(
            PledgeDrafts drafts, DraftReplacement replacement, PledgeDraftAnswers mapping, Answers answers, Ids ids) {
        this.drafts = drafts;
        this.replacement = replacement;
        this.mapping = mapping;
        this.answers = answers;
        this.ids = ids;
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            operationId = "pledge-draft-create",
            summary = "Begins to write a pledge",
            description = "Makes a draft, which nobody but the municipality's people sees. Wrong and missing values "
                    + "are kept and told of in `faults`; unknown fields are refused. The same Idempotency-Key with "
                    + "the same body gives the first answer again for seven days. Needs the permission pledges:write.",
            requestBody =
                    @RequestBody(
                            description = "What is written so far.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WrittenPledge.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The draft is made.",
            headers = {
                @Header(name = "Location", description = "Address of the draft.", schema = @Schema(type = "string")),
                @Header(name = "ETag", description = "Version of the draft.", schema = @Schema(type = "string"))
            },
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PledgeDraftJson.class)))
    @ApiResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    ResponseEntity<byte[]> start(
            @Parameter(description = CODE, example = "1257") @PathVariable String municipalityCode,
            ApiCommand command) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        return answers.once(command.withKey(), () -> {
                    PledgeDocument document = WrittenReading.document(command.body(WrittenPledge.class));
                    return mapping.of(HttpStatus.CREATED, municipalityCode, drafts.start(ids.next(), document));
                })
                .response();
    }

    @PutMapping(path = "/{id}", consumes = "application/json")
    @Operation(
            operationId = "pledge-draft-replace",
            summary = "Replaces what is written in a draft",
            description = "The whole document is replaced: what is not sent is gone. Send the ETag of the version that "
                    + "you have read as If-Match. Wrong and missing values are kept and told of in `faults`. Needs "
                    + "the permission pledges:write.",
            requestBody =
                    @RequestBody(
                            description = "The document, whole.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WrittenPledge.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            headers = @Header(name = "ETag", description = "Version of the draft.", schema = @Schema(type = "string")),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PledgeDraftJson.class)))
    @ApiResponse(responseCode = "409", description = "The draft waits, is published or discarded.")
    @ApiResponse(responseCode = "412", description = "Somebody has changed it; `currentVersion` tells its version.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    ResponseEntity<byte[]> replace(
            @Parameter(description = CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = DRAFT_ID, example = A_DRAFT) @PathVariable String id,
            ApiCommand command) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        UUID draft = draftId(id);
        int version = command.version();
        PledgeDocument document = WrittenReading.document(command.body(WrittenPledge.class));
        Answer answer =
                switch (replacement.replace(draft, version, document)) {
                    case Saving.Saved saved -> mapping.of(HttpStatus.OK, municipalityCode, saved.draft());
                    case Saving.Stale stale ->
                        throw RefusalException.stale(stale.draft().version());
                    case Saving.Closed closed ->
                        throw new RefusalException(
                                HttpStatus.CONFLICT,
                                "Only a draft in the state DRAFT can be changed; this one is "
                                        + closed.draft().state() + ".");
                    case Saving.Unknown unknown -> throw noDraft();
                };
        return answer.response();
    }

    /** Described with the published ones, at the same address. */
    @Hidden
    @GetMapping(path = "/{id:" + UUID_FORM + "}", headers = "Authorization")
    ResponseEntity<byte[]> get(@PathVariable String municipalityCode, @PathVariable String id) {
        if (!AccessScope.actor().may(PledgePermissions.READ)) {
            throw noPledge();
        }
        return drafts.find(draftId(id))
                .map(draft -> mapping.of(HttpStatus.OK, municipalityCode, draft))
                .orElseThrow(PledgeDraftsApi::noPledge)
                .response();
    }

    static UUID draftId(String id) {
        if (!id.matches(UUID_FORM)) {
            throw noDraft();
        }
        return UUID.fromString(id);
    }

    static NotFoundException noDraft() {
        return new NotFoundException("This municipality has no draft with this id.");
    }

    static NotFoundException noPledge() {
        return new NotFoundException("This municipality has published no pledge with this id.");
    }
}
