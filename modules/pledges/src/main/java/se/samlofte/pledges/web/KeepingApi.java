package se.samlofte.pledges.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.Declaring;
import se.samlofte.pledges.Entering;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.Occurrences;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.Progress;
import se.samlofte.pledges.Statuses;
import se.samlofte.pledges.web.KeepingJson.OccurrenceJson;
import se.samlofte.pledges.web.KeepingJson.OccurrenceRequest;
import se.samlofte.pledges.web.KeepingJson.StatusJson;
import se.samlofte.pledges.web.KeepingJson.StatusRequest;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Answer;
import se.samlofte.web.Answers;
import se.samlofte.web.ApiCommand;
import se.samlofte.web.FieldFault;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.RefusalException;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;
import tools.jackson.databind.json.JsonMapper;

/** How published commitments are kept, entered by the municipality's and the police's own systems. */
@RestController
@RequestMapping(
        path = "/api/v1/{municipalityCode}/pledges/{id}/commitments/{commitment}",
        produces = "application/json")
@Tag(name = "Pledges", description = "What municipality and police promise the residents (medborgarlöften).")
class KeepingApi {

    private static final String PLEDGE = "Word that names the pledge.";
    private static final String COMMITMENT = "Word that names the commitment.";
    private static final String A_PLEDGE = "medborgarlofte-2026";
    private static final String A_COMMITMENT = "informationsbrev";

    private final Occurrences occurrences;
    private final Statuses statuses;
    private final Answers answers;
    private final Ids ids;
    private final JsonMapper json;
    private final Ui english;

    KeepingApi(Occurrences occurrences, Statuses statuses, Answers answers, Ids ids, JsonMapper json, Texts texts) {
        this.occurrences = occurrences;
        this.statuses = statuses;
        this.answers = answers;
        this.ids = ids;
        this.json = json;
        this.english = texts.in(Language.EN);
    }

    @PostMapping(path = "/occurrences", consumes = "application/json")
    @Operation(
            operationId = "occurrence-create",
            summary = "Enters that something was done",
            description = "Residents read it within a second. What is told only afterwards is kept by month and "
                    + "without a place, and nothing that is still to come is taken. The same Idempotency-Key with the "
                    + "same body gives the first answer again for seven days. Needs the permission pledges:record.",
            requestBody =
                    @RequestBody(
                            description = "What was done, and when.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OccurrenceRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "It is entered.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OccurrenceJson.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Something cannot be so; `errors` tells what. Or the Idempotency-Key was used before.")
    ResponseEntity<byte[]> enter(
            @Parameter(description = PledgeDraftsApi.CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = PLEDGE, example = A_PLEDGE) @PathVariable String id,
            @Parameter(description = COMMITMENT, example = A_COMMITMENT) @PathVariable String commitment,
            ApiCommand command) {
        AccessScope.actor().require(PledgePermissions.RECORD);
        CommitmentKey key = new CommitmentKey(id, commitment);
        return answers.once(command.withKey(), () -> {
                    OccurrenceRequest sent = command.body(OccurrenceRequest.class);
                    return switch (occurrences.enter(ids.next(), key, sent.typed(), null)) {
                        case Entering.Entered entered -> made(key, entered.entry());
                        case Entering.Invalid invalid -> throw wrong(invalid.faults());
                        case Entering.Stale stale -> throw RefusalException.stale(stale.version());
                        case Entering.Unknown unknown -> throw none();
                    };
                })
                .response();
    }

    private Answer made(CommitmentKey key, UUID entry) {
        Progress.Occurrence what = occurrences.find(key, entry).orElseThrow().occurrence();
        String day = what.when().date().toString();
        OccurrenceJson body = new OccurrenceJson(
                entry,
                key.pledge(),
                key.commitment(),
                what.when().wholeMonth() ? day.substring(0, 7) : day,
                what.text(),
                what.place(),
                what.times(),
                what.reached(),
                what.proof().name(),
                what.toldBy() == null ? null : what.toldBy().name());
        return new Answer(HttpStatus.CREATED.value(), null, null, json.writeValueAsString(body));
    }

    @GetMapping("/status")
    @Operation(
            operationId = "commitment-status-get",
            summary = "Tells how a commitment goes, for staff",
            description = "With the version to send as If-Match when it is changed, and what waits for the other "
                    + "party. Published facts stand in the pledge itself. Needs the permission pledges:read.")
    @ApiResponse(
            responseCode = "200",
            description = "How it goes.",
            headers = @Header(name = "ETag", description = "Version of the status.", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusJson.class)))
    ResponseEntity<byte[]> status(
            @Parameter(description = PledgeDraftsApi.CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = PLEDGE, example = A_PLEDGE) @PathVariable String id,
            @Parameter(description = COMMITMENT, example = A_COMMITMENT) @PathVariable String commitment) {
        if (!AccessScope.actor().may(PledgePermissions.READ)) {
            throw none();
        }
        return now(new CommitmentKey(id, commitment)).response();
    }

    @PutMapping(path = "/status", consumes = "application/json")
    @Operation(
            operationId = "commitment-status-put",
            summary = "Says how a commitment goes",
            description = "Who answers for it says it: the police by police roles, everything else by the "
                    + "municipality's. What is joint waits until the other party confirms it, unless a coordinator "
                    + "records that a meeting did. Send the ETag of the status that you have read as If-Match. Needs "
                    + "the permission pledges:record.",
            requestBody =
                    @RequestBody(
                            description = "The status, and why when it is not kept.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = StatusRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "It is said; `waiting` tells when the other party has yet to confirm it.",
            headers = @Header(name = "ETag", description = "Version of the status.", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatusJson.class)))
    @ApiResponse(responseCode = "403", description = "The permission is missing, or the other party answers for it.")
    @ApiResponse(responseCode = "409", description = "It cannot be said so; `detail` tells why.")
    @ApiResponse(responseCode = "412", description = "Somebody has changed it; `currentVersion` tells its version.")
    @ApiResponse(responseCode = "422", description = "Something is missing; `errors` tells what.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    ResponseEntity<byte[]> declare(
            @Parameter(description = PledgeDraftsApi.CODE, example = "1257") @PathVariable String municipalityCode,
            @Parameter(description = PLEDGE, example = A_PLEDGE) @PathVariable String id,
            @Parameter(description = COMMITMENT, example = A_COMMITMENT) @PathVariable String commitment,
            ApiCommand command) {
        AccessScope.actor().require(PledgePermissions.RECORD);
        CommitmentKey key = new CommitmentKey(id, commitment);
        return answers.once(command, () -> {
                    StatusRequest sent = command.body(StatusRequest.class);
                    int version = command.version();
                    Declaring declaring = sent.atMeeting()
                            ? statuses.recordMeeting(ids.next(), key, version, sent.typed())
                            : statuses.declare(ids.next(), key, version, sent.typed());
                    return answer(key, declaring);
                })
                .response();
    }

    private Answer answer(CommitmentKey key, Declaring declaring) {
        return switch (declaring) {
            case Declaring.Done done -> now(key);
            case Declaring.Invalid invalid -> throw wrong(invalid.faults());
            case Declaring.Stale stale -> throw RefusalException.stale(stale.version());
            case Declaring.Unknown unknown -> throw none();
            case Declaring.Refused refused ->
                throw new RefusalException(
                        refused.why() == Declaring.Why.NOT_YOURS ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
                        english.text("pledges.keep.refused." + refused.why()));
        };
    }

    private Answer now(CommitmentKey key) {
        Statuses.Now now = statuses.now(key).orElseThrow(KeepingApi::none);
        StatusJson body = new StatusJson(
                key.pledge(),
                key.commitment(),
                now.responsible().name(),
                now.declared() == null ? null : now.declared().name(),
                now.waiting() == null ? null : now.waiting().declared().name(),
                now.version());
        return new Answer(HttpStatus.OK.value(), null, "\"" + now.version() + "\"", json.writeValueAsString(body));
    }

    private RefusalException wrong(List<Fault> faults) {
        return new RefusalException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Put right what 'errors' tells.",
                faults.stream()
                        .map(fault -> new FieldFault(
                                fault.field(),
                                english.text(
                                        "pledges.keep.fault." + fault.rule(),
                                        fault.arguments().toArray())))
                        .toList());
    }

    private static NotFoundException none() {
        return new NotFoundException("This municipality has published no such commitment.");
    }
}
