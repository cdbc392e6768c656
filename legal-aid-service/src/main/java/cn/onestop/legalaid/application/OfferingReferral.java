package cn.onestop.legalaid.application;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.security.SecureRandom;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Offers an assignment to the lawyers' line (art. 43), and the relief of fees to notary and forensic offices (art. 53). */
@Service
public class OfferingReferral {
    private static final Set<Line> RELIEVING = Set.of(Line.NOTARY, Line.FORENSIC);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ChangingApplication changing;

    OfferingReferral(ChangingApplication changing) {
        this.changing = changing;
    }

    public Stored<LegalAidApplication> offerAssignment(CaseRequest request) {
        return changing.byCentre(
                request, (application, act) -> application.representation().offer(assignment(application, act), act));
    }

    /** Asked for by the aided person, or by the centre. */
    public Stored<LegalAidApplication> offerFeeRelief(CaseRequest request, Line to) {
        return changing.byApplicant(request, (application, act) -> {
            if (!RELIEVING.contains(to)) {
                throw Problems.invalid(
                        "/line",
                        new Text("只有公证和司法鉴定减免费用", "only notary and forensic offices reduce or waive their fees"));
            }
            application.representation().offerFeeRelief(referral(application, LinkType.FEE_RELIEF_FROM, to, act), act);
        });
    }

    static Referral assignment(LegalAidApplication application, Act act) {
        return referral(application, LinkType.ASSIGNED_TO, Line.LAWYER, act);
    }

    private static Referral referral(LegalAidApplication application, LinkType type, Line to, Act act) {
        return Referral.offer(
                Reference.mint(Line.REFERRAL, act.day(), RANDOM).toString(),
                type,
                to,
                application.filing().applicant().key(),
                application.filing().consent(),
                act.at());
    }
}
