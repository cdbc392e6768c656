package cn.onestop.lawyer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.CaseLineContract;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.ReferralFactsSchema;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.json.JsonMapper;

class LawyerLineIT extends CaseLineContract {
    private static final Random RANDOM = new Random();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String ZHAO = TestTokens.citizen("P-zhao");

    /** Without anybody in the directory every search would be over at once. */
    @BeforeEach
    void somebodyPractises() {
        OneLegalService.somebodyPractises(http());
    }

    @Override
    protected Line line() {
        return Line.LAWYER;
    }

    @Override
    protected Request filing() {
        return new Request("POST", LawyerIT.PATH, LawyerIT.request("WORK_INJURY", LawyerIT.EMPLOYER), ZHAO);
    }

    @Override
    protected String filingForAPerson() {
        return forAPerson(LawyerIT.request("WORK_INJURY", LawyerIT.EMPLOYER), "client", true);
    }

    @Override
    protected String otherBody() {
        return LawyerIT.request("LABOUR", LawyerIT.EMPLOYER);
    }

    @Override
    protected Request reading(String reference) {
        return new Request("GET", LawyerIT.PATH + "/" + reference, null, ZHAO);
    }

    @Override
    protected Request listing() {
        return new Request("GET", LawyerIT.PATH + "?limit=200", null, ZHAO);
    }

    @Override
    protected Request change(String reference) {
        return new Request("POST", LawyerIT.PATH + "/" + reference + "/human-decision", "{}", ZHAO);
    }

    @Override
    protected String staffElsewhere() {
        return TestTokens.staff(Role.CLERK, "210281105");
    }

    @Override
    protected CaseEvent offer() {
        return offer("MEDIATION", "REFERRED_TO", Map.of("area", LawyerIT.AREA, "outcome", Map.of("status", "FAILED")));
    }

    /**
     * What another line says when it sends somebody here.
     *
     * @param more what it hands on beside the subject, the other side and the dispute
     */
    static CaseEvent offer(String from, String type, Map<String, Object> more) {
        Line line = Line.valueOf(from);
        String fromCase = Reference.mint(line, DAY, RANDOM).toString();
        String referral = Reference.mint(Line.REFERRAL, DAY, RANDOM).toString();
        String matter = Reference.mint(Line.MATTER, DAY, RANDOM).toString();
        String subject = "P-asker-" + referral;
        Map<String, Object> facts = new HashMap<>(Map.of(
                "referral",
                referral,
                "type",
                type,
                "fromCase",
                fromCase,
                "matter",
                matter,
                "consent",
                Map.of("id", "CONSENT-1", "scope", "转交", "givenAt", "2026-11-23T02:00:00Z", "recordedBy", "P-1"),
                "subject",
                Map.of("key", subject, "name", "周某", "organisation", false),
                "opponents",
                List.of(Map.of("key", "O-" + referral, "name", "某公司", "organisation", true)),
                "dispute",
                Map.of(
                        "kind",
                        line == Line.MEDIATION ? "INJURY" : "WORK_INJURY",
                        "title",
                        Map.of("zh", "工伤", "en", "work injury"),
                        "request",
                        "工伤赔偿",
                        "somethingNew",
                        1)));
        facts.putAll(more);
        assertThat(ReferralFactsSchema.of(line.serviceName())
                        .faults(JsonMapper.shared().valueToTree(facts)))
                .as("what the sender promises to hand on")
                .isEmpty();
        Neighbours.INSTANCE.hold(referral, facts);
        return event(
                line.wireName() + ".referral_offered_to_lawyer.v1",
                line,
                fromCase,
                matter,
                Map.of(
                        "id",
                        referral,
                        "type",
                        type,
                        "from",
                        from,
                        "fromCase",
                        fromCase,
                        "matter",
                        matter,
                        "to",
                        "LAWYER",
                        "subject",
                        subject));
    }

    static CaseEvent event(String type, Line from, String fromCase, String matter, Map<String, Object> referral) {
        return new CaseEvent(
                UUID.randomUUID().toString(),
                type,
                from.serviceName(),
                fromCase,
                Instant.now(),
                matter,
                1,
                "",
                "",
                Map.of("referral", referral, "case", summary(from, fromCase, matter)));
    }

    /** What every event says of its case. */
    private static Map<String, Object> summary(Line line, String reference, String matter) {
        return Map.ofEntries(
                Map.entry("reference", reference),
                Map.entry("line", line.wireName()),
                Map.entry("kind", "WORK_INJURY"),
                Map.entry("status", "GRANTED"),
                Map.entry("closed", false),
                Map.entry("area", LawyerIT.AREA),
                Map.entry("matter", matter),
                Map.entry("openedAt", "2026-11-23T02:00:00Z"),
                Map.entry("changedAt", "2026-11-23T02:00:00Z"),
                Map.entry("sequence", 1),
                Map.entry("parties", List.of()),
                Map.entry("deadlines", List.of()),
                Map.entry("links", List.of()));
    }
}
