package se.samlofte.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What DIGG's REST API profile asks every API to say of itself. */
@RestController
@Tag(name = "About", description = "What this API is.")
class ApiInfoApi {

    /** Answer of {@code /api/v1/api-info}. */
    @Schema(name = "ApiInfo", description = "What this API is (DIGG's REST API profile).")
    record ApiInfo(
            @Schema(description = "Name.", example = "Samlöfte")
            String apiName,

            @Schema(description = "Version, semantic.", example = "1.0.0")
            String apiVersion,

            @Schema(description = "Day of release.", example = OpenApiConfiguration.RELEASED)
            String apiReleased,

            @Schema(description = "Address of the documentation.", example = "/api/v1/openapi.json")
            String apiDocumentation,

            @Schema(description = "alpha, beta, stable, deprecated or retired.", example = "beta")
            String apiStatus) {}

    @GetMapping(path = "/api/v1/api-info", produces = "application/json")
    @Operation(
            operationId = "api-info",
            summary = "Says what this API is",
            description = "Name, version, day of release, address of the documentation and state of the API.")
    ApiInfo info() {
        return new ApiInfo(
                "Samlöfte",
                OpenApiConfiguration.VERSION,
                OpenApiConfiguration.RELEASED,
                "/api/v1/openapi.json",
                "beta");
    }
}
