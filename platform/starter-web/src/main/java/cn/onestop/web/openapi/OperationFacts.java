package cn.onestop.web.openapi;

import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Purpose;
import cn.onestop.web.access.AccessClasses;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Tells of every operation who may try it, which headers it takes and which problems it answers. */
final class OperationFacts implements GlobalOperationCustomizer {
    static final String ACCESS = "x-onestop-access";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            headers(operation, parameter);
        }
        AccessClasses.of(handler).ifPresent(access -> {
            operation.addExtension(ACCESS, describe(access));
            if (!access.anyone()) {
                operation.security(List.of(new SecurityRequirement().addList("bearer")));
            }
            problems(operation, access, handler);
        });
        return operation;
    }

    private static Map<String, Object> describe(Access access) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (access.anyone()) {
            described.put("anyone", true);
        }
        if (access.own()) {
            described.put("own", true);
        }
        if (access.staff().length > 0) {
            described.put("staff", Arrays.stream(access.staff()).map(Enum::name).toList());
        }
        if (access.scope().length > 0) {
            described.put("scope", access.scope()[0]);
        }
        if (access.scope().length > 1) {
            described.put("scopes", List.of(access.scope())); // any of them suffices
        }
        return described;
    }

    private static void headers(Operation operation, MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        boolean required = parameter.getParameterType() == type;
        if (type == IdempotencyKey.class) {
            idempotencyKey(operation, required);
        } else if (type == ExpectedVersion.class) {
            ifMatch(operation, required);
        } else if (type == CaseRequest.class) {
            operation.addParametersItem(
                    new Parameter().name("reference").in("path").required(true).schema(schema("string")));
            ifMatch(operation, true);
            idempotencyKey(operation, false);
        } else if (type == Purpose.class) {
            header(
                    operation,
                    "Purpose",
                    required,
                    "what a staff member looks at a case for that is not the reader's own; percent-encoded UTF-8");
        } else if (type == Limit.class) {
            operation.addParametersItem(new Parameter()
                    .name("limit")
                    .in("query")
                    .required(false)
                    .description("how many items at most")
                    .schema(schema("integer").minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Limit.MAX))));
        }
    }

    private static void idempotencyKey(Operation operation, boolean required) {
        header(
                operation,
                "Idempotency-Key",
                required,
                "the caller's name for this one effect; a repeat changes nothing");
    }

    private static void ifMatch(Operation operation, boolean required) {
        header(operation, "If-Match", required, "the ETag of the version that is changed, as in \"7\"");
    }

    private static void header(Operation operation, String name, boolean required, String description) {
        operation.addParametersItem(new Parameter()
                .name(name)
                .in("header")
                .required(required)
                .description(description)
                .schema(schema("string")));
    }

    private static Schema<?> schema(String type) {
        Schema<?> schema = new Schema<>();
        schema.setTypes(new HashSet<>(Set.of(type))); // springdoc takes "null" out of a path parameter's types
        schema.setType(type);
        return schema;
    }

    private static void problems(Operation operation, Access access, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.setResponses(responses);
        add(responses, "400", "some of the input is wrong, and named");
        if (!access.anyone()) {
            add(responses, "401", "no token, or none that serves here");
            add(responses, "403", "known, and not allowed");
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
            if (type == ExpectedVersion.class || type == CaseRequest.class) {
                add(responses, "409", "not possible in the present state");
                add(responses, "412", "changed by someone else meanwhile");
                add(responses, "422", "refused, with the reason and what can be done instead");
                add(responses, "428", "If-Match is missing");
            } else if (type == IdempotencyKey.class) {
                add(responses, "422", "refused, or the key came before with another body");
            }
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            add(responses, "404", "not found, or not the caller's to see");
        }
        add(responses, "503", "busy, or a service that is needed is away; Retry-After says when to repeat");
    }

    private static void add(ApiResponses responses, String status, String description) {
        if (!responses.containsKey(status)) {
            responses.addApiResponse(
                    status,
                    new ApiResponse()
                            .description(description)
                            .content(new Content()
                                    .addMediaType(
                                            "application/problem+json",
                                            new MediaType()
                                                    .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
        }
    }
}
