package cn.onestop.mediation;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.Operation;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case on which every operation is tried: filed once. */
final class OneMediation {
    private static final String REFERRAL = Reference.mint(
                    Line.REFERRAL, LocalDate.of(2026, 11, 23), new SplittableRandom(7))
            .toString();

    private static @Nullable String reference;

    private OneMediation() {}

    static String pathValue(int port, String variable) {
        return switch (variable) {
            case "reference" -> reference(port);
            case "referral" -> REFERRAL;
            case "number" -> "1";
            default -> "ATT-none";
        };
    }

    static @Nullable String body(Operation operation, @Nullable String sample) {
        if (operation.name().equals("POST /api/mediations")) {
            return MediationIT.ownApplication("NEIGHBOUR");
        }
        return sample;
    }

    private static synchronized String reference(int port) {
        if (reference == null) {
            Http.Answer filed = Http.at(port)
                    .as(MediationIT.CLERK)
                    .post(
                            "/api/mediations",
                            MediationIT.application("NEIGHBOUR"),
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
