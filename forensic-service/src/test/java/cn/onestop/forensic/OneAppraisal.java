package cn.onestop.forensic;

import cn.onestop.testkit.Http;
import cn.onestop.testkit.Operation;
import cn.onestop.testkit.TestTokens;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case, the institution and the appraiser on which every operation is tried: made once. */
final class OneAppraisal {
    static final String OWNER = TestTokens.citizen("P-owner-of-the-one");

    private static @Nullable String reference;
    private static @Nullable String institution;
    private static @Nullable String appraiser;

    private OneAppraisal() {}

    static String pathValue(int port, Operation operation, String variable) {
        anInstitutionIsThere(Http.at(port));
        return switch (variable) {
            case "reference", "number" -> reference(port);
            case "id" ->
                operation.path().contains("/institutions") ? String.valueOf(institution) : String.valueOf(appraiser);
            default -> "none";
        };
    }

    static @Nullable String body(int port, Operation operation, @Nullable String sample) {
        anInstitutionIsThere(Http.at(port));
        return switch (operation.name()) {
            case "POST /api/appraisals" -> ForensicIT.commission(String.valueOf(institution), "伤残等级");
            case "POST /api/appraisals/institutions", "PUT /api/appraisals/institutions/{id}" ->
                ForensicIT.institutionEntry(ForensicIT.AREA, "PROVINCIAL");
            case "POST /api/appraisals/appraisers", "PUT /api/appraisals/appraisers/{id}" ->
                ForensicIT.appraiserEntry(String.valueOf(institution), ForensicIT.somebody(), true);
            default -> sample;
        };
    }

    /** One institution with one appraiser, the same however often it is called. */
    static synchronized String anInstitutionIsThere(Http http) {
        if (institution == null) {
            institution = made(http, "/institutions", ForensicIT.institutionEntry(ForensicIT.AREA, "PROVINCIAL"));
            appraiser = made(http, "/appraisers", ForensicIT.appraiserEntry(institution, ForensicIT.somebody(), true));
        }
        return institution;
    }

    private static String made(Http http, String path, String body) {
        Http.Answer answer = http.as(ForensicIT.ADMIN)
                .post(
                        ForensicIT.PATH + path,
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        return requireCreated(answer).json().path("id").asString();
    }

    private static synchronized String reference(int port) {
        if (reference == null) {
            reference = requireCreated(Http.at(port)
                            .as(OWNER)
                            .post(
                                    ForensicIT.PATH,
                                    ForensicIT.commission(String.valueOf(institution), "伤残等级"),
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString()))
                    .json()
                    .path("reference")
                    .asString();
        }
        return reference;
    }

    private static Http.Answer requireCreated(Http.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }
}
