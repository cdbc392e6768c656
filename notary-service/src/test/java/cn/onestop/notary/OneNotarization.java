package cn.onestop.notary;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.Operation;
import cn.onestop.testkit.TestTokens;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case, the notary and the office on which every operation is tried: made once. */
final class OneNotarization {
    static final String OWNER = TestTokens.citizen("P-owner-of-the-one");

    private static final String REFERRAL = Reference.mint(
                    Line.REFERRAL, LocalDate.of(2026, 11, 23), new SplittableRandom(7))
            .toString();

    private static @Nullable String reference;
    private static @Nullable String office;
    private static @Nullable String notary;

    private OneNotarization() {}

    static String pathValue(int port, Operation operation, String variable) {
        somebodyPractises(Http.at(port));
        return switch (variable) {
            case "reference" -> reference(port);
            case "referral" -> REFERRAL;
            case "number" -> "2026-210381-000001";
            case "id" ->
                operation.path().startsWith("/api/notary-offices") ? String.valueOf(office) : String.valueOf(notary);
            default -> "none";
        };
    }

    static @Nullable String body(Operation operation, @Nullable String sample) {
        return switch (operation.name()) {
            case "PUT /api/notarizations/{reference}/application" -> """
                    {"kind": "COPY", "request": "副本", "places": {"residence": "210381"}}""";
            case "POST /api/notarizations/{reference}/execution" -> """
                    {"owedYuan": 100, "statement": "未付"}""";
            case "POST /api/notarizations" -> NotaryIT.application("KINSHIP", NotaryIT.AREA);
            case "POST /api/notaries", "PUT /api/notaries/{id}" ->
                NotaryIT.notaryBody(String.valueOf(office), NotaryIT.AREA, NotaryIT.somebody());
            case "POST /api/notary-offices", "PUT /api/notary-offices/{id}" ->
                NotaryIT.officeBody(NotaryIT.AREA.substring(0, 6));
            default -> sample;
        };
    }

    /** One office with one notary, the same however often it is called. */
    static synchronized void somebodyPractises(Http http) {
        if (notary == null) {
            office = made(http, "/api/notary-offices", NotaryIT.officeBody(NotaryIT.AREA.substring(0, 6)));
            notary = made(http, "/api/notaries", NotaryIT.notaryBody(office, NotaryIT.AREA, NotaryIT.somebody()));
        }
    }

    private static String made(Http http, String path, String body) {
        Http.Answer answer = http.as(NotaryIT.ADMIN)
                .post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
        return requireCreated(answer).json().path("id").asString();
    }

    private static synchronized String reference(int port) {
        if (reference == null) {
            reference = requireCreated(Http.at(port)
                            .as(OWNER)
                            .post(
                                    NotaryIT.PATH,
                                    NotaryIT.application("KINSHIP", NotaryIT.AREA),
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
