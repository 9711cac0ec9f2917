package se.samlofte.pledges.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlofte.pledges.Pledges;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Paging;
import se.samlofte.web.Texts;

/** Published pledges as open data. */
@RestController
@RequestMapping(path = "/api/v1/{municipalityCode}/pledges", produces = "application/json")
@Tag(name = "Pledges", description = "What municipality and police promise the residents (medborgarlöften).")
class PledgesApi {

    private final Pledges pledges;
    private final PledgeWords words;

    PledgesApi(Pledges pledges, Texts texts) {
        this.pledges = pledges;
        this.words = new PledgeWords(texts.in(Language.SV));
    }

    @GetMapping
    @Operation(
            operationId = "pledges-list",
            summary = "Lists a municipality's pledges",
            description = "Published pledges in their newest version, newest period first.")
    PledgeJson.PageJson list(
            @Parameter(description = "SCB's municipality code, four digits.", example = "1257") @PathVariable
                    String municipalityCode,
            @Parameter(description = "Most items on a page, 1 to 100.", example = "20")
                    @RequestParam(defaultValue = "20")
                    int limit,
            @Parameter(description = "Number of the page, from 1.", example = "1") @RequestParam(defaultValue = "1")
                    int page) {
        Paging paging = Paging.of(limit, page);
        PledgeJsonMapping mapping = mapping(municipalityCode);
        return new PledgeJson.PageJson(
                pledges.list(paging.limit(), paging.offset()).stream()
                        .map(mapping::json)
                        .toList(),
                page,
                limit,
                pledges.count());
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "pledge",
            summary = "Gives one pledge",
            description = "A published pledge in its newest version, whole: parties, situation, commitments, goals. "
                    + "With a token and the permission pledges:read, a draft is found by its id, with its version as "
                    + "ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "The pledge, or the draft.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {PledgeJson.class, PledgeDraftJson.class})))
    PledgeJson get(
            @Parameter(description = "SCB's municipality code, four digits.", example = "1257") @PathVariable
                    String municipalityCode,
            @Parameter(description = "Word that names the pledge.", example = "medborgarlofte-2024") @PathVariable
                    String id) {
        return pledges.find(id).map(mapping(municipalityCode)::json).orElseThrow(PledgeDraftsApi::noPledge);
    }

    private PledgeJsonMapping mapping(String municipalityCode) {
        return new PledgeJsonMapping("/api/v1/" + municipalityCode + "/pledges", words);
    }
}
