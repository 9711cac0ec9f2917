package se.samlofte.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;

/** What all commands of the API have in common, in the API's description: token, headers and refusals. */
record CommandDescription(Operation operation) {

    static final String BEARER = "bearer";

    void complete(HttpMethod method) {
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        OpenApiConfiguration.describe(
                operation, "401", "The bearer token is missing, or its issuer does not speak for this municipality.");
        OpenApiConfiguration.describe(operation, "403", "Whoever the token stands for lacks the permission.");
        OpenApiConfiguration.describe(operation, "413", "The body is longer than 1 MB.");
        if (operation.getRequestBody() != null) {
            OpenApiConfiguration.describe(operation, "415", "The body is not application/json.");
        }
        if (method == HttpMethod.POST) {
            header(
                    "Idempotency-Key",
                    "8 to 100 visible characters, made up for this command. Sent again within seven days with the "
                            + "same request, it gives the first answer and does nothing.",
                    "5f0c1f0e-8a39-4a5e-9a43-1c6f3b7d2e90",
                    operation.getResponses().containsKey("201"));
            OpenApiConfiguration.describe(operation, "422", "The Idempotency-Key was used for another request.");
        }
        if (operation.getResponses().containsKey("428")) {
            header("If-Match", "ETag of the version that you have read.", "\"1\"", true);
        }
        header(
                SentBy.HEADER,
                "Whom your system sends this for, at most 200 characters. Gives no right; the audit trail keeps it.",
                "joe01doe; type=adAccount",
                false);
    }

    private void header(String name, String description, String example, boolean required) {
        operation.addParametersItem(new HeaderParameter()
                .name(name)
                .description(description)
                .required(required)
                .schema(new Schema<String>().type("string"))
                .example(example));
    }
}
