package cn.onestop.notary;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.CaseLineContract;
import cn.onestop.testkit.Neighbours;
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
import tools.jackson.databind.node.ObjectNode;

class NotaryLineIT extends CaseLineContract {
    private static final Random RANDOM = new Random();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String SONG = TestTokens.citizen("P-song");

    /** Without an office nothing can be applied for. */
    @BeforeEach
    void somebodyPractises() {
        OneNotarization.somebodyPractises(http());
    }

    @Override
    protected Line line() {
        return Line.NOTARY;
    }

    @Override
    protected Request filing() {
        return new Request("POST", NotaryIT.PATH, NotaryIT.application("KINSHIP", NotaryIT.AREA), SONG);
    }

    @Override
    protected String filingForAPerson() {
        ObjectNode body = (ObjectNode) JsonMapper.shared()
                .readTree(forAPerson(NotaryIT.application("COPY", NotaryIT.AREA), "applicant", true));
        ObjectNode consent = (ObjectNode) body.remove("consent");
        body.set(consentIn(), consent.put("basis", "WORKSTATION"));
        return body.toString();
    }

    @Override
    protected String consentIn() {
        return "proxy";
    }

    @Override
    protected String otherBody() {
        return NotaryIT.application("COPY", NotaryIT.AREA);
    }

    @Override
    protected Request reading(String reference) {
        return new Request("GET", NotaryIT.PATH + "/" + reference, null, SONG);
    }

    @Override
    protected Request listing() {
        return new Request("GET", NotaryIT.PATH + "?limit=200", null, SONG);
    }

    @Override
    protected Request change(String reference) {
        return new Request("POST", NotaryIT.PATH + "/" + reference + "/withdrawal", null, SONG);
    }

    @Override
    protected String staffElsewhere() {
        return TestTokens.staff(Role.CLERK, "210281105");
    }

    @Override
    protected CaseEvent offer() {
        return offer("LAWYER", "REFERRED_TO", Map.of("area", NotaryIT.AREA)).event();
    }

    /** A referral on its way here, and who it is for. */
    record Offer(CaseEvent event, String referral, String subject, String matter) {}

    static Offer offer(String from, String type, Map<String, Object> more) {
        return offer(
                from,
                type,
                "P-asker-" + UUID.randomUUID(),
                Reference.mint(Line.MATTER, DAY, RANDOM).toString(),
                more);
    }

    /**
     * What another line says when it sends somebody here.
     *
     * @param more what it hands on beside the subject and the other side
     */
    static Offer offer(String from, String type, String subject, String matter, Map<String, Object> more) {
        Line line = Line.valueOf(from);
        String fromCase = Reference.mint(line, DAY, RANDOM).toString();
        String referral = Reference.mint(Line.REFERRAL, DAY, RANDOM).toString();
        Map<String, Object> facts = new HashMap<>(Map.of(
                "subject",
                Map.of("key", subject, "name", "周某", "organisation", false),
                "opponents",
                List.of(Map.of(
                        "key",
                        "O-" + subject,
                        "name",
                        "某公司",
                        "organisation",
                        true,
                        "representative",
                        "P-boss-" + subject)),
                "dispute",
                Map.of("kind", "LABOUR_PAY", "request", "拖欠工资", "somethingNew", 1)));
        facts.putAll(more);
        Neighbours.INSTANCE.hold(referral, facts);
        return new Offer(
                event(
                        line.wireName() + ".referral_offered_to_notary.v1",
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
                                "NOTARY",
                                "subject",
                                subject)),
                referral,
                subject,
                matter);
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
                Map.entry("kind", "LABOUR_PAY"),
                Map.entry("status", "AGREED_WRITTEN"),
                Map.entry("closed", false),
                Map.entry("area", NotaryIT.AREA),
                Map.entry("matter", matter),
                Map.entry("openedAt", "2026-11-23T02:00:00Z"),
                Map.entry("changedAt", "2026-11-23T02:00:00Z"),
                Map.entry("sequence", 1),
                Map.entry("parties", List.of()),
                Map.entry("deadlines", List.of()),
                Map.entry("links", List.of()));
    }
}
