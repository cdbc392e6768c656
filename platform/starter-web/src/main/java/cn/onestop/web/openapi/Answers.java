package cn.onestop.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** What comes back when all goes well: the status is the method's, a {@code ResponseEntity} says of which version it is. */
final class Answers {
    private Answers() {}

    static void describe(Operation operation, HandlerMethod handler) {
        if (operation.getResponses() == null) {
            return;
        }
        ApiResponse created = operation.getResponses().get("201");
        if (created != null && !Files.takesFile(handler)) {
            AnswerHeaders.location(created);
        }
        if (isVersioned(handler)) {
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    AnswerHeaders.etag(
                            response,
                            status.equals("200") && operation.getResponses().get("201") == null);
                }
            });
        }
        ApiResponse nothing = operation.getResponses().get("204");
        if (nothing != null) {
            nothing.setContent(null);
        }
    }

    private static boolean isVersioned(HandlerMethod handler) {
        ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
        Class<?> body = body(handler).resolve(Object.class);
        return type.resolve() == ResponseEntity.class
                && !Resource.class.isAssignableFrom(body)
                && !Files.takesFile(handler);
    }

    /** What the body is of. */
    static ResolvableType body(HandlerMethod handler) {
        ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
        return type.resolve() == ResponseEntity.class ? type.getGeneric(0) : type;
    }
}
