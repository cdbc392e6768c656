package cn.onestop.consultation;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.Operation;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The consultation on which every operation is tried: recorded once. */
final class OneConsultation {
    private static final String REFERRAL = Reference.mint(
                    Line.REFERRAL, LocalDate.of(2026, 11, 23), new SplittableRandom(7))
            .toString();

    private static @Nullable String reference;

    private OneConsultation() {}

    static String pathValue(int port, String variable) {
        return switch (variable) {
            case "reference" -> reference(port);
            case "referral" -> REFERRAL;
            case "id" -> "rent-card";
            default -> "none";
        };
    }

    static @Nullable String body(Operation operation, @Nullable String sample) {
        return switch (operation.name()) {
            case "POST /api/consultations" -> ConsultationIT.question("NEIGHBOUR", ConsultationIT.AREA);
            case "POST /api/consultations/calls" -> """
                {"calls": [{"id": "call-%s", "startedAt": "2026-01-05T01:00:00Z", "area": "210381", "question": "问"}]}
                """.formatted(UUID.randomUUID());
            case "POST /api/legal-events" -> """
                {"kind": "LECTURE", "title": "题", "description": "话", "site": "SITE-BASE", "startsAt": "2031-01-05T01:00:00Z",
                 "endsAt": "2031-01-05T03:00:00Z", "speaker": "人", "capacity": 5}""";
            case "POST /api/triage/walks" -> "{\"answers\": [{\"question\": \"where\", \"value\": \"210381104\"}]}";
            case "POST /api/triage/interviews" ->
                "{\"channel\": \"WEBSITE\", \"answers\": [{\"question\": \"where\", \"value\": \"210381104\"}], \"narrative\": \"话\"}";
            case "POST /api/triage/interviews/{code}/answers" ->
                "{\"answers\": [{\"question\": \"where\", \"value\": \"210381104\"}]}";
            case "POST /api/knowledge", "PUT /api/knowledge/{id}" -> """
                {"kind": "QA", "field": "DEBT", "title": "问", "answer": "答", "citations": [{"law": "民法典", "article": "667"}],
                 "lines": ["MEDIATION"], "keywords": ["借"]}""";
            case "POST /api/consultations/{reference}/transfer" -> """
                {"area": "%s", "why": "转给事发地"}""".formatted(ConsultationIT.AREA);
            default -> sample;
        };
    }

    private static synchronized String reference(int port) {
        if (reference == null) {
            Http.Answer filed = Http.at(port)
                    .as(ConsultationIT.CLERK)
                    .post(
                            ConsultationIT.PATH,
                            ConsultationIT.recorded("WAGES"),
                            "Idempotency-Key",
                            UUID.randomUUID().toString());
            if (filed.status() != 201) {
                throw new IllegalStateException(filed.toString());
            }
            reference = filed.json().path("reference").asString();
        }
        return reference;
    }
}
