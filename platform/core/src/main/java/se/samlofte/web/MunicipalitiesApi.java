package se.samlofte.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlofte.geography.Municipalities;
import se.samlofte.geography.MunicipalityCode;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** Which municipalities take part, and with what. */
@RestController
@RequestMapping(path = "/api/v1/municipalities", produces = "application/json")
@Tag(name = "Municipalities", description = "Which municipalities take part in Samlöfte, and with which modules.")
class MunicipalitiesApi {

    private final Tenants tenants;
    private final Municipalities municipalities;

    MunicipalitiesApi(Tenants tenants, Municipalities municipalities) {
        this.tenants = tenants;
        this.municipalities = municipalities;
    }

    /** A municipality that takes part. */
    @Schema(name = "Municipality", description = "A municipality that takes part.")
    record MunicipalityItem(
            @Schema(description = "SCB's municipality code, four digits.", example = "1257")
            String code,

            @Schema(description = "Name without 'kommun'.", example = "Örkelljunga")
            String name,

            @Schema(description = "First word of its addresses.", example = "orkelljunga")
            String slug,

            @Schema(description = "County.", example = "Skåne län")
            String county,

            @Schema(description = "Police region.", example = "Syd")
            String policeRegion,

            @Schema(description = "Ids of the modules that are turned on.")
            List<String> modules) {}

    /** A page of municipalities. */
    @Schema(name = "MunicipalityPage", description = "One page of the list of municipalities.")
    record MunicipalityPage(
            @Schema(description = "The municipalities, by code.")
            List<MunicipalityItem> items,

            @Schema(description = "Number of this page, from 1.", example = "1")
            int page,

            @Schema(description = "Most items on a page.", example = "20")
            int limit,

            @Schema(description = "How many there are in all.", example = "5")
            long total) {}

    @GetMapping
    @Operation(
            operationId = "municipalities-list",
            summary = "Lists the municipalities that take part",
            description = "Municipalities that publish something with Samlöfte, ordered by municipality code.")
    MunicipalityPage list(
            @Parameter(description = "Most items on a page, 1 to 100.", example = "20")
                    @RequestParam(defaultValue = "20")
                    int limit,
            @Parameter(description = "Number of the page, from 1.", example = "1") @RequestParam(defaultValue = "1")
                    int page) {
        Paging paging = Paging.of(limit, page);
        List<MunicipalityItem> all = tenants.all().stream()
                .filter(tenant -> !tenant.suspended())
                .map(this::item)
                .flatMap(Optional::stream)
                .sorted(java.util.Comparator.comparing(MunicipalityItem::code))
                .toList();
        return new MunicipalityPage(paging.cut(all), page, limit, all.size());
    }

    private Optional<MunicipalityItem> item(Tenant tenant) {
        MunicipalityCode code = tenant.code();
        if (code == null) {
            return Optional.empty();
        }
        return municipalities
                .byCode(code)
                .map(municipality -> new MunicipalityItem(
                        code.value(),
                        tenant.name(),
                        tenant.slug().value(),
                        municipality.county(),
                        municipality.policeRegion(),
                        tenant.modules().stream().sorted().toList()));
    }
}
