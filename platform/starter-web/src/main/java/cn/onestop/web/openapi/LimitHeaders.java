package cn.onestop.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The headers in which the entrance tells a client its share, described once and named by every operation. */
final class LimitHeaders {
    static final String RETRY_AFTER = "Retry-After";
    static final String POLICY = "RateLimit-Policy";
    static final String REMAINING = "RateLimit";

    private LimitHeaders() {}

    static void describe(Components components) {
        components
                .addHeaders(
                        POLICY,
                        header(
                                "the share that a client has at the entrance, as draft-ietf-httpapi-ratelimit-headers says it: "
                                        + "\"client\" with a token, \"address\" without a good one; q requests within w seconds",
                                example("\"client\";q=1500;w=15")))
                .addHeaders(
                        REMAINING,
                        header(
                                "what is left of that share: r requests; within t seconds the whole of it is there again",
                                example("\"client\";r=1499;t=1")))
                .addHeaders(
                        RETRY_AFTER,
                        header("after so many seconds it is worth to send the same again", seconds())
                                .required(true));
    }

    static void tell(String status, ApiResponse response) {
        boolean fine = status.startsWith("2");
        if (fine || status.equals("429")) {
            refer(response, POLICY, REMAINING);
        }
        if (status.equals("429") || status.equals("503")) {
            refer(response, RETRY_AFTER);
        }
    }

    private static void refer(ApiResponse response, String... names) {
        for (String name : List.of(names)) {
            response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name));
        }
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    private static Schema<?> example(String value) {
        Schema<?> text = typed("string");
        text.setExample(value);
        return text;
    }

    private static Schema<?> seconds() {
        Schema<?> number = typed("integer");
        number.setMinimum(BigDecimal.ONE);
        return number;
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>();
        schema.setTypes(Set.of(type));
        schema.setType(type);
        return schema;
    }
}
