package cn.onestop.legalaid;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.testkit.CaseLineContract;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.util.HashMap;
import java.util.Map;

class LegalAidLineIT extends CaseLineContract {
    private static final String WORKER = TestTokens.citizen("P-of-the-line");

    @Override
    protected Line line() {
        return Line.LEGAL_AID;
    }

    @Override
    protected Request filing() {
        return new Request("POST", LegalAidIT.PATH, LegalAidIT.json(LegalAidIT.form()), WORKER);
    }

    @Override
    protected String filingForAPerson() {
        return forAPerson(LegalAidIT.json(LegalAidIT.form()), "applicant", false);
    }

    @Override
    protected String otherBody() {
        Map<String, Object> other = new HashMap<>(LegalAidIT.form());
        other.put("narrative", "另一件事");
        return LegalAidIT.json(other);
    }

    @Override
    protected Request reading(String reference) {
        return new Request("GET", LegalAidIT.PATH + "/" + reference, null, WORKER);
    }

    @Override
    protected Request listing() {
        return new Request("GET", LegalAidIT.PATH + "?limit=200", null, WORKER);
    }

    @Override
    protected Request change(String reference) {
        return new Request(
                "POST",
                LegalAidIT.PATH + "/" + reference + "/review",
                null,
                TestTokens.staff(Role.AID_OFFICER, LegalAidIT.COUNTY));
    }

    @Override
    protected String staffElsewhere() {
        return TestTokens.staff(Role.AID_OFFICER, "2102");
    }

    @Override
    protected CaseEvent offer() {
        String referral = LegalAidIT.reference(Line.REFERRAL);
        String subject = LegalAidIT.somebody();
        Neighbours.INSTANCE.hold(referral, LegalAidIT.facts(subject));
        return LegalAidIT.offer(referral, subject, LegalAidIT.reference(Line.MATTER));
    }
}
