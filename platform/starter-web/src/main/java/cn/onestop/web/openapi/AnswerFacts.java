package cn.onestop.web.openapi;

import cn.onestop.web.answer.Retirement;
import cn.onestop.web.answer.Singles;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Tells of the tags of single resources, and of operations that will go. */
final class AnswerFacts implements GlobalOperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses();
        if (responses == null) {
            return operation;
        }
        if (Singles.isSingle(handler)) {
            ApiResponse shown = responses.get("200");
            if (shown != null) {
                shown.addHeaderObject("ETag", header("the tag of what is shown, for If-None-Match"));
            }
            responses.addApiResponse(
                    "304",
                    new ApiResponse()
                            .description("the reader has it already")
                            .addHeaderObject("ETag", header("the tag of what the reader has")));
            operation.addParametersItem(new Parameter()
                    .name("If-None-Match")
                    .in("header")
                    .required(false)
                    .description("tags that the reader has, or *; with one of them the answer is 304 and empty")
                    .schema(new StringSchema()));
        }
        Retirement.of(handler).ifPresent(retirement -> {
            operation.deprecated(true);
            responses
                    .values()
                    .forEach(response -> retirement
                            .headers()
                            .forEach((name, value) -> response.addHeaderObject(name, header(value))));
        });
        return operation;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
