package cn.onestop.legalaid;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What the ITs of this service share: one context, the neighbours it asks, the callers, and how they speak. */
@OnTestServers
abstract class LegalAidIT {
    static final Neighbours NEIGHBOURS = Neighbours.INSTANCE;
    static final String PATH = "/api/legal-aid-applications";
    static final String COUNTY = "211103";
    static final String EMPLOYER = "P-THE-EMPLOYER";
    static final String EMPLOYER_NAME = "大洼某建筑公司";

    private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    static Wires wires() {
        return Heard.WIRES;
    }

    Http officer() {
        return as(TestTokens.staff(Role.AID_OFFICER, "2111"));
    }

    Http supervisor() {
        return as(TestTokens.staff(Role.SUPERVISOR, "2111"));
    }

    Http citizen(String key) {
        return as(TestTokens.citizen(key));
    }

    Http as(@Nullable String token) {
        return Http.at(port).as(token);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** A person nobody else is. */
    static String somebody() {
        return "P-" + UUID.randomUUID();
    }

    static String reference(Line line) {
        return Reference.mint(line, LocalDate.of(2026, 11, 23), RANDOM).toString();
    }

    Answer filed(Http by, Object body) {
        return by.post(PATH, json(body), "Idempotency-Key", key());
    }

    /** Files for oneself, and gives the reference. */
    String filed(String person) {
        return filed(citizen(person), form()).json().path("reference").asString();
    }

    /** A change on the present version; staff say what for. */
    Answer change(Http by, String reference, String verb, Object body) {
        return by.post(PATH + "/" + reference + "/" + verb, json(body), "If-Match", etag(by, reference));
    }

    Answer change(Http by, String reference, String verb) {
        return by.post(PATH + "/" + reference + "/" + verb, null, "If-Match", etag(by, reference));
    }

    Answer get(Http by, String reference) {
        return by.get(PATH + "/" + reference, "Purpose", "case-handling");
    }

    String etag(Http by, String reference) {
        return get(by, reference).header("ETag");
    }

    static String json(Object body) {
        return JSON.writeValueAsString(body);
    }

    /** Wages, owed to a migrant worker with proof. */
    static Map<String, Object> form() {
        return Map.of(
                "place", Map.of("proceeding", "NON_LITIGATION", "seat", "PLACE_OF_EVENT", "area", COUNTY),
                "narrative", "老板欠了我三个月工资",
                "circumstances", migrantWorker("居住证"),
                "opponent", Map.of("name", EMPLOYER_NAME));
    }

    static Map<String, Object> migrantWorker(String proof) {
        return Map.of(
                "matter",
                "LABOUR_REMUNERATION",
                "memberships",
                List.of(Map.of("group", "MIGRANT_WORKER", "proof", proof)));
    }

    /** What mediation says when it offers a case that failed. */
    static CaseEvent offer(String referral, String subject, String matter) {
        String mediation = reference(Line.MEDIATION);
        return event(
                "mediation.referral_offered_to_legal_aid.v1",
                mediation,
                matter,
                Map.of(
                        "case",
                        summary(mediation, matter, subject),
                        "referral",
                        Map.of(
                                "id",
                                referral,
                                "type",
                                "ESCALATED_TO",
                                "from",
                                "MEDIATION",
                                "fromCase",
                                mediation,
                                "matter",
                                matter,
                                "to",
                                "LEGAL_AID",
                                "subject",
                                subject,
                                "consent",
                                Map.of(
                                        "id",
                                        "CONSENT-" + referral,
                                        "scope",
                                        "ESCALATION",
                                        "givenAt",
                                        Instant.parse("2026-11-23T02:00:00Z"),
                                        "recordedBy",
                                        "P-MEDIATOR"),
                                "offeredAt",
                                Instant.parse("2026-11-23T02:00:00Z"))));
    }

    static CaseEvent event(String type, String subject, String matter, Map<String, Object> data) {
        return new CaseEvent(
                UUID.randomUUID().toString(),
                type,
                type.substring(0, type.indexOf('.')) + "-service",
                subject,
                Instant.parse("2026-11-23T02:00:00Z"),
                matter,
                7,
                "cause",
                UUID.randomUUID().toString(),
                data);
    }

    static Map<String, Object> summary(String mediation, String matter, String applicant) {
        return Map.ofEntries(
                Map.entry("reference", mediation),
                Map.entry("line", "mediation"),
                Map.entry("kind", "LABOUR_PAY"),
                Map.entry("status", "FAILED"),
                Map.entry("closed", true),
                Map.entry("area", COUNTY),
                Map.entry("matter", matter),
                Map.entry("openedAt", Instant.parse("2026-11-20T02:00:00Z")),
                Map.entry("changedAt", Instant.parse("2026-11-23T02:00:00Z")),
                Map.entry("sequence", 7),
                Map.entry(
                        "parties",
                        List.of(
                                Map.of("key", applicant, "role", "APPLICANT"),
                                Map.of("key", EMPLOYER, "role", "RESPONDENT"))),
                Map.entry("deadlines", List.of()),
                Map.entry("links", List.of()));
    }

    /** The facts as mediation hands them on. */
    static Map<String, Object> facts(String subject) {
        return Map.of(
                "subject", Map.of("key", subject, "name", "张某", "organisation", false),
                "opponents",
                        List.of(Map.of(
                                "key",
                                "O-THE-COMPANY",
                                "name",
                                EMPLOYER_NAME,
                                "organisation",
                                true,
                                "representative",
                                EMPLOYER)),
                "area", COUNTY,
                "memberships", List.of(Map.of("group", "MIGRANT_WORKER", "proof", "工资欠条与考勤表")),
                "dispute", Map.of("kind", "LABOUR_PAY", "request", "支付工资", "narrative", "拖欠三个月"),
                "outcome", Map.of("status", "FAILED"));
    }

    private static final class Heard {
        static final Wires WIRES = new Wires();
    }
}
