package cn.onestop.web.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** The headers that answers carry. */
final class AnswerHeaders {
    private AnswerHeaders() {}

    static void etag(ApiResponse response, boolean always) {
        add(
                response,
                "ETag",
                always,
                "the version that is shown; send it as If-Match to change it",
                Schemas.string(null).pattern("^\"[0-9]{1,18}\"$"));
    }

    static void location(ApiResponse response) {
        add(
                response,
                "Location",
                false,
                "where that which was made is read",
                Schemas.string(null).format("uri-reference"));
    }

    static void challenge(ApiResponse response) {
        add(response, "WWW-Authenticate", true, "how to prove who asks (RFC 6750)", Schemas.string(null));
    }

    static void file(ApiResponse response) {
        add(response, "Content-Disposition", true, "the file's name", Schemas.string(null));
        add(response, "Repr-Digest", true, "the file's SHA-256 (RFC 9530)", Schemas.string(null));
    }

    static void add(ApiResponse response, String name, boolean always, String description, Schema<?> schema) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            response.addHeaderObject(
                    name, new Header().required(always).description(description).schema(schema));
        }
    }
}
