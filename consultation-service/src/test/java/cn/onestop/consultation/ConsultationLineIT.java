package cn.onestop.consultation;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.CaseLineContract;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

class ConsultationLineIT extends CaseLineContract {
    private static final Random RANDOM = new Random();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Override
    protected Line line() {
        return Line.CONSULTATION;
    }

    @Override
    protected Request filing() {
        return new Request("POST", ConsultationIT.PATH, ConsultationIT.recorded("WAGES"), ConsultationIT.CLERK);
    }

    @Override
    protected String filingForAPerson() {
        return ConsultationIT.recorded("WAGES");
    }

    @Override
    protected String otherBody() {
        return ConsultationIT.recorded("DEBT");
    }

    @Override
    protected Request reading(String reference) {
        return new Request("GET", ConsultationIT.PATH + "/" + reference, null, ConsultationIT.ZHAO);
    }

    @Override
    protected Request listing() {
        return new Request("GET", ConsultationIT.PATH + "?limit=200", null, ConsultationIT.ZHAO);
    }

    @Override
    protected Request change(String reference) {
        return new Request(
                "POST", ConsultationIT.PATH + "/" + reference + "/order", "{\"what\": \"核实\"}", ConsultationIT.CLERK);
    }

    @Override
    protected String staffElsewhere() {
        return TestTokens.staff(Role.CLERK, "210281105");
    }

    @Override
    protected CaseEvent offer() {
        return offer(Reference.mint(Line.MEDIATION, DAY, RANDOM).toString());
    }

    /** What mediation says when it sends somebody here. */
    static CaseEvent offer(String from) {
        String referral = Reference.mint(Line.REFERRAL, DAY, RANDOM).toString();
        String matter = Reference.mint(Line.MATTER, DAY, RANDOM).toString();
        Neighbours.INSTANCE.hold(
                referral,
                Map.of(
                        "subject",
                        Map.of("key", "P-asker-" + referral, "name", "周某", "organisation", false),
                        "area",
                        ConsultationIT.AREA,
                        "dispute",
                        Map.of("kind", "DEBT", "request", "还款两万元", "somethingNew", 1)));
        return new CaseEvent(
                UUID.randomUUID().toString(),
                "mediation.referral_offered_to_consultation.v1",
                "mediation-service",
                from,
                Instant.now(),
                matter,
                1,
                "",
                "",
                Map.of(
                        "referral",
                        Map.of(
                                "id",
                                referral,
                                "type",
                                "REFERRED_TO",
                                "from",
                                "MEDIATION",
                                "fromCase",
                                from,
                                "matter",
                                matter,
                                "to",
                                "CONSULTATION",
                                "subject",
                                "P-asker-" + referral)));
    }
}
