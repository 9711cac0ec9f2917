package se.samlofte.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API's own description. Examples are files, {@code openapi/examples/<operationId>-<status>.json}, so that tests can
 * hold them against real answers.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ApiCommand.class);
    }

    static final String VERSION = "1.0.0";
    static final String RELEASED = "2026-11-22";

    @Bean
    OpenAPI openApi(SiteProperties site) {
        return new OpenAPI()
                .components(new Components()
                        .addSecuritySchemes(
                                CommandDescription.BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token of an issuer that speaks for the municipality in "
                                                + "the address, for the audience samlofte-api. What its person may do "
                                                + "there is decided here.")))
                .info(new Info()
                        .title("Samlöfte")
                        .version(VERSION)
                        .description("""
                                Joint promises of Swedish municipalities and the police, as open data. Facts that are \
                                published need no sign-in; commands need a bearer token. Lists come in pages: `limit` 1 to 100, `page` from 1. \
                                Instants are RFC 3339 in UTC, days are plain dates. Errors are problem details \
                                (RFC 9457). Limits: at most 100 items a page, 1 MB a body and, as a courtesy, 10 requests a second.""")
                        .termsOfService(Objects.toString(site.terms(), null))
                        .contact(new Contact().name(site.name()).email(site.email()))
                        .license(new License().name("CC0 1.0").identifier("CC0-1.0")));
    }

    @Bean
    OpenApiCustomizer problemsAndExamples(JsonMapper json) {
        return api -> {
            api.setServers(null);
            api.getComponents().addSchemas("Problem", problemSchema());
            api.getPaths().values().forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                describe(operation, "400", "The request cannot be understood as it stands.");
                describe(operation, "404", "There is nothing at this address for this municipality.");
                describe(operation, "500", "A fault on our side.");
                if (method != HttpMethod.GET) {
                    new CommandDescription(operation).complete(method);
                }
                operation.getResponses().forEach(OpenApiConfiguration::problem);
                attachExamples(operation, json);
            }));
        };
    }

    /** Says when an operation answers so, unless the operation says it itself. */
    static void describe(Operation operation, String status, String description) {
        operation.getResponses().putIfAbsent(status, new ApiResponse().description(description));
    }

    private static void problem(String status, ApiResponse response) {
        if (status.compareTo("400") >= 0) {
            response.setContent(new Content()
                    .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                    .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                                    .example(exampleProblem(Integer.parseInt(status), response.getDescription()))));
        }
    }

    private static Map<String, Object> exampleProblem(int status, String detail) {
        String title = org.springframework.http.HttpStatus.valueOf(status).getReasonPhrase();
        return Map.of(
                "type", "about:blank",
                "title", title,
                "status", status,
                "detail", detail,
                "instance", "/api/v1/1257/pledges");
    }

    private static void attachExamples(Operation operation, JsonMapper json) {
        RequestBody sent = operation.getRequestBody();
        Object request = example(operation.getOperationId() + "-request", json);
        if (sent != null && request != null) {
            sent.getContent().values().forEach(media -> media.setExample(request));
        }
        operation.getResponses().forEach((status, response) -> {
            Content content = response.getContent();
            if (content == null) {
                return;
            }
            Object example = example(operation.getOperationId() + "-" + status, json);
            content.values().forEach(media -> {
                if (example != null) {
                    media.setExample(example);
                }
            });
        });
    }

    private static @org.jspecify.annotations.Nullable Object example(String name, JsonMapper json) {
        try (InputStream in = OpenApiConfiguration.class.getResourceAsStream("/openapi/examples/" + name + ".json")) {
            return in == null ? null : json.readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema<?> problemSchema() {
        Schema<Object> schema = new Schema<>();
        schema.type("object").description("What went wrong (RFC 9457).");
        schema.addProperty("type", text("Kind of problem; about:blank means what the status says."));
        schema.addProperty("title", text("Short name of the problem."));
        schema.addProperty("status", new Schema<Integer>().type("integer").description("HTTP status."));
        schema.addProperty("detail", text("What is wrong here, and what to do."));
        schema.addProperty("instance", text("The address that was asked for."));
        schema.addProperty(
                "errors",
                new Schema<Object>()
                        .type("array")
                        .description("The fields at fault, where there are some.")
                        .items(new Schema<Object>()
                                .type("object")
                                .addProperty("field", text("Where it stands in the body."))
                                .addProperty("message", text("What to do."))));
        schema.addProperty(
                "currentVersion",
                new Schema<Integer>().type("integer").description("With 412: the version it has now."));
        return schema;
    }

    private static Schema<String> text(String description) {
        return new Schema<String>().type("string").description(description);
    }
}
