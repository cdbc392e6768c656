package cn.onestop.mediation;

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

class MediationLineIT extends CaseLineContract {
    private static final Random RANDOM = new Random();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Override
    protected Line line() {
        return Line.MEDIATION;
    }

    @Override
    protected Request filing() {
        return new Request("POST", "/api/mediations", MediationIT.application("LABOUR_PAY"), MediationIT.CLERK);
    }

    @Override
    protected String filingForAPerson() {
        return MediationIT.application("LABOUR_PAY");
    }

    @Override
    protected String otherBody() {
        return MediationIT.application("DEBT");
    }

    @Override
    protected Request reading(String reference) {
        return new Request("GET", "/api/mediations/" + reference, null, TestTokens.citizen(MediationIT.WORKER));
    }

    @Override
    protected Request listing() {
        return new Request("GET", "/api/mediations?limit=200", null, TestTokens.citizen(MediationIT.WORKER));
    }

    @Override
    protected Request change(String reference) {
        return new Request("POST", "/api/mediations/" + reference + "/invitation", null, MediationIT.CLERK);
    }

    @Override
    protected String staffElsewhere() {
        return TestTokens.staff(Role.CLERK, "210281105");
    }

    @Override
    protected CaseEvent offer() {
        String referral = Reference.mint(Line.REFERRAL, DAY, RANDOM).toString();
        String matter = Reference.mint(Line.MATTER, DAY, RANDOM).toString();
        String from = Reference.mint(Line.CONSULTATION, DAY, RANDOM).toString();
        Neighbours.INSTANCE.hold(
                referral,
                Map.of(
                        "subject",
                        Map.of("key", "P-asker-" + referral, "name", "周某", "organisation", false),
                        "area",
                        MediationIT.AREA));
        Map<String, Object> offer = Map.of(
                "id",
                referral,
                "type",
                "REFERRED_TO",
                "from",
                "CONSULTATION",
                "fromCase",
                from,
                "matter",
                matter,
                "to",
                "MEDIATION",
                "subject",
                "P-asker-" + referral);
        return new CaseEvent(
                UUID.randomUUID().toString(),
                "consultation.referral_offered_to_mediation.v1",
                "consultation-service",
                from,
                Instant.now(),
                matter,
                1,
                "",
                "",
                Map.of("referral", offer));
    }
}
