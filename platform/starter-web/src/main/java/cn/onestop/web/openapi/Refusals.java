package cn.onestop.web.openapi;

import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** The problems that an operation answers. */
final class Refusals {
    private Refusals() {}

    static void describe(Operation operation, Access access, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.setResponses(responses);
        add(responses, "400", "some of the input is wrong, and named");
        if (!access.anyone()) {
            AnswerHeaders.challenge(add(responses, "401", "no token, or none that serves here"));
            add(responses, "403", "known, and not allowed");
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
            if (type == ExpectedVersion.class || type == CaseRequest.class) {
                add(responses, "412", "changed by someone else meanwhile");
                add(responses, "428", "If-Match is missing");
            }
        }
        if (operation.getRequestBody() != null) {
            add(responses, "413", "the body is too large");
            add(responses, "415", "the body is of a type that is not taken");
        }
        if (!isRead(handler)) {
            add(responses, "409", "not possible in the present state");
            add(responses, "422", "refused, with the reason and what can be done instead");
        }
        if (isAboutSomething(operation) || hasKey(handler)) {
            add(responses, "404", "not found, or not the caller's to see");
        }
        add(
                responses,
                "429",
                "more requests than this client or address has a share of; Retry-After says when to repeat");
        add(responses, "503", "busy, or a service that is needed is away; Retry-After says when to repeat");
        responses.forEach(LimitHeaders::tell);
    }

    private static boolean isRead(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), GetMapping.class);
    }

    private static boolean isAboutSomething(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "path".equals(parameter.getIn()) || "query".equals(parameter.getIn()));
    }

    private static boolean hasKey(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.nestedIfOptional().getNestedParameterType() == IdempotencyKey.class) {
                return true;
            }
        }
        return false;
    }

    private static ApiResponse add(ApiResponses responses, String status, String description) {
        ApiResponse known = responses.get(status);
        if (known != null) {
            return known;
        }
        ApiResponse added = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(Schemas.ref("Problem"))));
        responses.addApiResponse(status, added);
        return added;
    }
}
