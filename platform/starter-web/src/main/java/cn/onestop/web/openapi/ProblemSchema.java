package cn.onestop.web.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** A problem, as the contract shows it. */
final class ProblemSchema {
    private ProblemSchema() {}

    static Schema<?> problem() {
        return object("RFC 9457 problem details, in the language of Accept-Language (zh-CN or en)")
                .addProperty("type", Schemas.string("urn:onestop:problem:<slug>; stable"))
                .addProperty("title", Schemas.string("what kind of error, for people"))
                .addProperty("status", Schemas.typed("integer", "the HTTP status"))
                .addProperty("detail", Schemas.string("what happened, for people"))
                .addProperty("instance", Schemas.string("the path that was asked for"))
                .addProperty("messages", text("the detail in both languages", "zh-CN", "en"))
                .addProperty("errors", list("the parts of the input that are wrong", fieldError()))
                .addProperty("refusal", refusal())
                .addProperty("traceId", Schemas.string("for the operators' logs"))
                .required(List.of("type", "title", "status", "detail", "messages"));
    }

    private static Schema<?> fieldError() {
        return object("one part of the input")
                .addProperty("field", Schemas.string("JSON pointer into the body, or the parameter's or header's name"))
                .addProperty("reason", text("what is wrong with it", "zh", "en"))
                .required(List.of("field", "reason"));
    }

    private static Schema<?> refusal() {
        return object("the law's or the line's refusal; absent unless it is one")
                .addProperty("code", Schemas.string("stable, upper snake case"))
                .addProperty("reason", text("why", "zh", "en"))
                .addProperty(
                        "article",
                        object("the law it rests on")
                                .addProperty("law", text("its short name", "zh", "en"))
                                .addProperty("number", Schemas.string("the article")))
                .addProperty(
                        "nextSteps",
                        list(
                                "what can be done instead",
                                object("a step")
                                        .addProperty("line", Schemas.string("the service line that helps, if one does"))
                                        .addProperty("what", text("what to do", "zh", "en"))))
                .required(List.of("code", "reason", "nextSteps"));
    }

    private static Schema<?> text(String description, String... languages) {
        Schema<?> text = object(description);
        for (String language : languages) {
            text.addProperty(language, Schemas.typed("string", null));
        }
        return text.required(List.of(languages));
    }

    private static Schema<?> list(String description, Schema<?> items) {
        Schema<?> list = Schemas.typed("array", description);
        list.setItems(items);
        return list;
    }

    private static Schema<?> object(String description) {
        return Schemas.typed("object", description);
    }
}
