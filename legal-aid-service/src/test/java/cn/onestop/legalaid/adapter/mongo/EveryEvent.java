package cn.onestop.legalaid.adapter.mongo;

import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.legalaid.domain.AidStatus;
import cn.onestop.legalaid.domain.Applications;
import cn.onestop.legalaid.domain.Counsel.Profession;
import cn.onestop.legalaid.domain.Decision.FeeRelief;
import cn.onestop.legalaid.domain.DocumentKind;
import cn.onestop.legalaid.domain.Filing.Channel;
import cn.onestop.legalaid.domain.LegalAidEvent;
import cn.onestop.legalaid.domain.ProvisionalGround;
import cn.onestop.legalaid.domain.TerminationGround;
import cn.onestop.legalaid.domain.eligibility.AidMatter;
import cn.onestop.legalaid.domain.eligibility.Eligibility;
import java.util.ArrayList;
import java.util.List;

/** One sample at least of each event of the family, and of each line that a referral goes to or comes from. */
final class EveryEvent {
    private EveryEvent() {}

    static List<LegalAidEvent> samples() {
        List<LegalAidEvent> all = new ArrayList<>(List.of(
                new LegalAidEvent.Drafted(AidMatter.MAINTENANCE),
                new LegalAidEvent.DraftChanged(),
                new LegalAidEvent.Received(AidMatter.WORK_INJURY, Channel.WORKSTATION),
                new LegalAidEvent.SupplementRequired(2),
                new LegalAidEvent.SupplementDelivered(),
                new LegalAidEvent.DeemedWithdrawn(),
                new LegalAidEvent.Withdrawn(),
                new LegalAidEvent.ReviewBegun(),
                new LegalAidEvent.FindingsRecorded(Eligibility.Outcome.ELIGIBLE),
                new LegalAidEvent.ProvisionalAidGiven(ProvisionalGround.PERIOD_ENDS_SOON),
                new LegalAidEvent.Granted(AidMatter.LABOUR_REMUNERATION, "LN-2026-1", FeeRelief.ALL),
                new LegalAidEvent.Granted(AidMatter.CRIMINAL_DEFENCE, null, FeeRelief.ALL),
                new LegalAidEvent.Refused("HAS_COUNSEL"),
                new LegalAidEvent.Assigned(Profession.LAWYER),
                new LegalAidEvent.OrganTold("大洼区人民法院"),
                new LegalAidEvent.Started(),
                new LegalAidEvent.ProgressTold(),
                new LegalAidEvent.Reported(),
                new LegalAidEvent.Closed(),
                new LegalAidEvent.Terminated(TerminationGround.OWN_COUNSEL),
                new LegalAidEvent.Objected(),
                new LegalAidEvent.DecisionUpheld(),
                new LegalAidEvent.CorrectionOrdered(),
                new LegalAidEvent.ReviewReopened(),
                new LegalAidEvent.ChangeOfCounselAsked(),
                new LegalAidEvent.ChangeOfCounselDecided(true),
                new LegalAidEvent.CounselChanged(Profession.LAWYER),
                new LegalAidEvent.ComplaintMade(1),
                new LegalAidEvent.ComplaintAnswered(1),
                new LegalAidEvent.QualityReviewed(4),
                new LegalAidEvent.ReturnVisited(5),
                new LegalAidEvent.FraudSanctioned(),
                new LegalAidEvent.DocumentAdded(DocumentKind.EVIDENCE),
                new LegalAidEvent.ReferralOffered(offer(LinkType.ASSIGNED_TO, Line.LAWYER)),
                new LegalAidEvent.ReferralOffered(offer(LinkType.FEE_RELIEF_FROM, Line.NOTARY)),
                new LegalAidEvent.ReferralOffered(offer(LinkType.FEE_RELIEF_FROM, Line.FORENSIC)),
                new LegalAidEvent.ReferralWithdrawalAsked(id(), Line.LAWYER),
                new LegalAidEvent.ReferralAnswerRecorded(id(), Line.LAWYER, Referral.Status.ACCEPTED)));
        for (Line from : List.of(Line.CONSULTATION, Line.MEDIATION, Line.NOTARY, Line.FORENSIC, Line.LAWYER)) {
            all.add(new LegalAidEvent.IncomingAnswered(
                    id(), LinkType.REFERRED_TO, from, Referral.Status.ACCEPTED, null));
            all.add(new LegalAidEvent.IncomingCompleted(id(), from, AidStatus.GRANTED));
        }
        return all;
    }

    private static Referral offer(LinkType type, Line to) {
        return Referral.offer(id(), type, to, "P-WORKER", Applications.CONSENT, Applications.FILED_AT);
    }

    private static String id() {
        return Applications.reference(Line.REFERRAL).toString();
    }
}
