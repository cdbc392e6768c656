package cn.onestop.legalaid.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.ReferralFacts;
import cn.onestop.cases.referrals.SentReferrals;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.Counsel.Profession;
import cn.onestop.legalaid.domain.Decision.FeeRelief;
import cn.onestop.legalaid.domain.Filing;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.LegalAidState.ProvisionalAid;
import cn.onestop.legalaid.domain.eligibility.AidMatter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands on what the receiver of an assignment or of a fee relief needs. The lawyers' line learns the opponent, for its check of conflicts. */
@Component
class HandingOnFacts implements ReferralFacts {
    private final SentReferrals sent;
    private final CaseStore<LegalAidApplication> store;

    HandingOnFacts(SentReferrals sent, CaseStore<LegalAidApplication> store) {
        this.sent = sent;
        this.store = store;
    }

    /**
     * The facts as they travel; see {@code contracts/legal-aid-service/referral-facts.schema.json}.
     *
     * @param opponents to the lawyers' line only (Lawyers Law art. 39)
     * @param assignment null in a fee relief
     * @param feeRelief what is reduced or waived (Legal Aid Law art. 53); null in an assignment
     */
    record Facts(
            String referral,
            LinkType type,
            String fromCase,
            String matter,
            Referral.Consent consent,
            Somebody subject,
            List<Somebody> opponents,
            String area,
            Dispute dispute,
            @Nullable Assignment assignment,
            @Nullable FeeRelief feeRelief) {}

    record Somebody(String key, String name, boolean organisation) {
        static Somebody of(String key, String name) {
            return new Somebody(key, name, Party.isOrganisation(key));
        }
    }

    /** @param narrative null in a fee relief */
    record Dispute(AidMatter kind, Text title, @Nullable String narrative) {}

    /**
     * @param only the one profession that may act: a lawyer in criminal defence; or null
     * @param years of relevant practice that are needed (art. 26)
     * @param lastDay on which a period ends for whose sake aid came first (art. 44), or null
     */
    record Assignment(
            @Nullable Profession only, int years, @Nullable LocalDate lastDay) {}

    @Override
    public Optional<Object> of(Reference referral) {
        return sent.caseOf(referral.toString())
                .flatMap(store::find)
                .flatMap(stored -> stored.value()
                        .representation()
                        .all()
                        .filter(one -> one.id().equals(referral.toString()))
                        .findFirst()
                        .map(one -> facts(stored.value(), one)));
    }

    private static Facts facts(LegalAidApplication application, Referral sent) {
        Filing filing = application.filing();
        boolean assignment = sent.to() == Line.LAWYER;
        AidMatter matter = filing.circumstances().matter();
        return new Facts(
                sent.id(),
                sent.type(),
                application.reference().toString(),
                application.matter().toString(),
                sent.consent(),
                Somebody.of(filing.applicant().key(), filing.applicant().name()),
                assignment ? opponents(filing) : List.of(),
                application.area(),
                new Dispute(
                        matter, matter.title(), assignment ? filing.narrative().value() : null),
                assignment ? assignment(application) : null,
                assignment
                        ? null
                        : application
                                .deciding()
                                .decision()
                                .map(it -> it.feeRelief())
                                .orElse(FeeRelief.NONE));
    }

    private static Assignment assignment(LegalAidApplication application) {
        Filing filing = application.filing();
        Filing.Notice notice = filing.notice();
        ProvisionalAid aid = application.deciding().provisionalAid();
        return new Assignment(
                filing.circumstances().matter().isDefence() ? Profession.LAWYER : null,
                notice != null && notice.mayEndInLifeOrDeath() ? 3 : 0,
                aid == null ? null : aid.periodEndsOn());
    }

    private static List<Somebody> opponents(Filing filing) {
        return filing.opponents().stream()
                .map(opponent -> Somebody.of(
                        opponent.key() == null ? "" : opponent.key().value(),
                        opponent.name().value()))
                .toList();
    }
}
