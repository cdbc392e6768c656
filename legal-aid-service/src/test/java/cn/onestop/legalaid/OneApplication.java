package cn.onestop.legalaid;

import cn.onestop.testkit.Http;
import cn.onestop.testkit.Operation;
import cn.onestop.testkit.TestTokens;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The application on which every operation is tried: filed once, by its owner. */
final class OneApplication {
    static final String OWNER = "P-owner";
    private static final Set<String> FILING = Set.of(
            "POST " + LegalAidIT.PATH,
            "POST " + LegalAidIT.PATH + "/drafts",
            "PUT " + LegalAidIT.PATH + "/{reference}");
    private static @Nullable String reference;

    private OneApplication() {}

    static String pathValue(int port, String variable) {
        return switch (variable) {
            case "reference" -> reference(port);
            case "number" -> "1";
            default -> "ATT-none";
        };
    }

    static @Nullable String body(Operation operation, @Nullable String sample) {
        if (FILING.contains(operation.name())) {
            return LegalAidIT.json(LegalAidIT.form());
        }
        if (operation.path().equals("/api/legal-aid/eligibility")) {
            return LegalAidIT.json(Map.of("area", LegalAidIT.COUNTY, "circumstances", LegalAidIT.migrantWorker("居住证")));
        }
        return sample;
    }

    private static synchronized String reference(int port) {
        if (reference == null) {
            reference = Http.at(port)
                    .as(TestTokens.citizen(OWNER))
                    .post(LegalAidIT.PATH, LegalAidIT.json(LegalAidIT.form()), "Idempotency-Key", LegalAidIT.key())
                    .json()
                    .path("reference")
                    .asString();
        }
        return reference;
    }
}
