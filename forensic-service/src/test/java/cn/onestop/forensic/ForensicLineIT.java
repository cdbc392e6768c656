package cn.onestop.forensic;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.testkit.CaseLineContract;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.util.UUID;

class ForensicLineIT extends CaseLineContract {
    private static final String ZHAO = TestTokens.citizen("P-zhao");

    @Override
    protected Line line() {
        return Line.FORENSIC;
    }

    @Override
    protected Request filing() {
        return new Request(
                "POST",
                ForensicIT.PATH,
                ForensicIT.commission(OneAppraisal.anInstitutionIsThere(http()), "伤残等级"),
                ZHAO);
    }

    @Override
    protected String otherBody() {
        return ForensicIT.commission(OneAppraisal.anInstitutionIsThere(http()), "护理依赖程度");
    }

    @Override
    protected Request reading(String reference) {
        return new Request("GET", ForensicIT.PATH + "/" + reference, null, ZHAO);
    }

    @Override
    protected Request listing() {
        return new Request("GET", ForensicIT.PATH + "?limit=200", null, ZHAO);
    }

    @Override
    protected Request change(String reference) {
        return new Request(
                "POST",
                ForensicIT.PATH + "/" + reference + "/materials",
                "{\"description\": \"病历一份\", \"holder\": \"物证室\"}",
                TestTokens.staff("P-reception", Role.APPRAISER, ForensicIT.AREA));
    }

    @Override
    protected Request filingAsProxyFor(String identityNumber, String clerk) {
        String body = ForensicIT.commission(OneAppraisal.anInstitutionIsThere(http()), ForensicIT.question())
                .replaceFirst("\\{", """
                        {"client": {"person": {"name": "赵铁柱", "identityNumber": "%s"}},
                         "consent": {"scope": "代为委托", "givenAt": "2026-01-05T01:00:00Z"},
                        """.formatted(identityNumber));
        return new Request("POST", ForensicIT.PATH, body, clerk);
    }

    @Override
    protected Request filingAgainst(String identityNumber) {
        String body = ForensicIT.commission(OneAppraisal.anInstitutionIsThere(http()), ForensicIT.question())
                .replaceFirst(
                        "\"others\": .*]",
                        "\"others\": [{\"person\": {\"name\": \"钱某\", \"identityNumber\": \"%s\"}}]"
                                .formatted(identityNumber));
        return new Request("POST", ForensicIT.PATH, body, ZHAO);
    }

    @Override
    protected String staffElsewhere() {
        return TestTokens.staff(Role.APPRAISER, "210281105");
    }

    @Override
    protected CaseEvent offer() {
        OneAppraisal.anInstitutionIsThere(http());
        return Offers.of(
                Line.MEDIATION, "EVIDENCE_FOR", "P-asker-" + UUID.randomUUID(), Offers.asking(ForensicIT.question()));
    }
}
