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
    protected String filingForAPerson() {
        return forAPerson(
                ForensicIT.commission(OneAppraisal.anInstitutionIsThere(http()), "伤残等级"), "client", true);
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
