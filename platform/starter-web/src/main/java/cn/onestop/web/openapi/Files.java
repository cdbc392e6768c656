package cn.onestop.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Bodies that are files: read as a stream from the request, or answered as a resource. */
final class Files {
    private static final String BYTES = "application/octet-stream";

    private Files() {}

    static void describe(Operation operation, HandlerMethod handler) {
        if (takesFile(handler) && operation.getRequestBody() == null) {
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .description("the file itself; its type is judged by its content")
                    .content(content(BYTES)));
        }
        ApiResponse response = operation.getResponses() == null
                ? null
                : operation.getResponses().get("200");
        if (response != null && answersFile(handler)) {
            response.setContent(content("*/*"));
            AnswerHeaders.file(response);
        }
    }

    private static Content content(String type) {
        return new Content().addMediaType(type, new MediaType().schema(Schemas.binary()));
    }

    static boolean takesFile(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null
                && Arrays.asList(mapping.consumes()).contains("*/*")
                && Arrays.stream(handler.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .anyMatch(type -> type == HttpServletRequest.class);
    }

    private static boolean answersFile(HandlerMethod handler) {
        return Resource.class.isAssignableFrom(Answers.body(handler).resolve(Object.class));
    }
}
