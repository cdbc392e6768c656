package cn.onestop.lawyer;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.Operation;
import cn.onestop.testkit.TestTokens;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case, the lawyer and the firm on which every operation is tried: made once. */
final class OneLegalService {
    static final String OWNER = TestTokens.citizen("P-owner-of-the-one");

    private static final String REFERRAL = Reference.mint(
                    Line.REFERRAL, LocalDate.of(2026, 11, 23), new SplittableRandom(7))
            .toString();

    private static final String FIRM = """
            {"name": "样例所", "kind": "LAW_FIRM", "area": "%s", "district": "21", "address": "某路1号"}
            """.formatted(LawyerIT.AREA);

    private static @Nullable String reference;
    private static @Nullable String firm;
    private static @Nullable String lawyer;
    private static @Nullable String visit;

    private OneLegalService() {}

    static String pathValue(int port, Operation operation, String variable) {
        somebodyPractises(Http.at(port));
        return switch (variable) {
            case "reference" -> reference(port);
            case "referral" -> REFERRAL;
            case "lawyer" -> String.valueOf(lawyer);
            case "village" -> LawyerIT.AREA;
            case "visit" -> String.valueOf(visit);
            case "id" -> operation.path().startsWith("/api/law-firms") ? String.valueOf(firm) : String.valueOf(lawyer);
            default -> "none";
        };
    }

    static @Nullable String body(Operation operation, @Nullable String sample) {
        return switch (operation.name()) {
            case "POST /api/legal-services" -> LawyerIT.request("WORK_INJURY", LawyerIT.EMPLOYER);
            case "POST /api/lawyers", "PUT /api/lawyers/{id}" ->
                LawyerIT.entry(String.valueOf(firm), "LABOUR", LawyerIT.AREA, LawyerIT.somebody());
            case "POST /api/law-firms", "PUT /api/law-firms/{id}" -> FIRM;
            case "POST /api/village-advisers" -> terms("210381104203");
            case "POST /api/village-advisers/{village}/prolongation" ->
                "{\"until\": \"%s\"}".formatted(LocalDate.now().plusYears(3));
            case "POST /api/village-advisers/{village}/visits" -> plan();
            case "POST /api/village-advisers/{village}/visits/{visit}/record" ->
                "{\"minutes\": 60, \"people\": 1, \"services\": {\"LECTURE\": 1}, \"words\": \"讲座\"}";
            default -> sample;
        };
    }

    /** One firm with one lawyer, the same however often it is called. */
    static synchronized void somebodyPractises(Http http) {
        if (lawyer == null) {
            firm = made(http.as(LawyerIT.ADMIN), "/api/law-firms", FIRM);
            lawyer = made(
                    http.as(LawyerIT.ADMIN),
                    "/api/lawyers",
                    LawyerIT.entry(firm, "WORK_INJURY", LawyerIT.AREA, LawyerIT.somebody()));
            made(http.as(LawyerIT.ADMIN), "/api/village-advisers", terms(LawyerIT.AREA));
            visit = made(http.as(LawyerIT.CLERK), "/api/village-advisers/" + LawyerIT.AREA + "/visits", plan());
        }
    }

    private static String terms(String village) {
        LocalDate today = LocalDate.now();
        return """
                {"village": "%s", "lawyer": "%s", "number": "村顾-1", "from": "%s", "until": "%s"}
                """.formatted(village, lawyer, today, today.plusYears(2));
    }

    private static String plan() {
        return "{\"on\": \"%s\", \"purpose\": \"坐班\"}".formatted(LocalDate.now().plusDays(1));
    }

    private static String made(Http http, String path, String body) {
        Http.Answer answer =
                http.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
        return requireCreated(answer).json().path("id").asString();
    }

    private static synchronized String reference(int port) {
        if (reference == null) {
            reference = requireCreated(Http.at(port)
                            .as(OWNER)
                            .post(
                                    LawyerIT.PATH,
                                    LawyerIT.request("WORK_INJURY", LawyerIT.EMPLOYER),
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
