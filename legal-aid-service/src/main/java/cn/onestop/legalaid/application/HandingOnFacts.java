package cn.onestop.legalaid.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.ReferralFacts;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.legalaid.domain.Counsel.Profession;
import cn.onestop.legalaid.domain.Decision.FeeRelief;
import cn.onestop.legalaid.domain.Filing;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.eligibility.AidMatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands on what the receiver of an assignment or of a fee relief needs. The lawyers' line learns the opponent, for its check of conflicts. */
@Component
class HandingOnFacts implements ReferralFacts {
    private final Referrals referrals;
    private final CaseStore<LegalAidApplication> store;

    HandingOnFacts(Referrals referrals, CaseStore<LegalAidApplication> store) {
        this.referrals = referrals;
        this.store = store;
    }

    /**
     * @param opponents to the lawyers' line only (Lawyers Law art. 39)
     * @param assignment null in a fee relief
     * @param feeRelief what is reduced or waived (Legal Aid Law art. 53); null in an assignment
     */
    record Facts(
            Somebody subject,
            List<Somebody> opponents,
            String area,
            Dispute dispute,
            @Nullable Assignment assignment,
            @Nullable FeeRelief feeRelief) {}

    record Somebody(String key, String name) {}

    record Dispute(AidMatter kind, String narrative) {}

    /** @param years of relevant practice that are needed (art. 26) */
    record Assignment(@Nullable Profession only, int years) {}

    @Override
    public Optional<Object> of(Reference referral) {
        return referrals
                .caseThatSent(referral.toString())
                .flatMap(store::find)
                .flatMap(stored -> stored.value()
                        .representation()
                        .all()
                        .filter(sent -> sent.id().equals(referral.toString()))
                        .findFirst()
                        .map(sent -> facts(stored.value(), sent)));
    }

    private static Facts facts(LegalAidApplication application, Referral sent) {
        Filing filing = application.filing();
        boolean assignment = sent.to() == Line.LAWYER;
        AidMatter matter = filing.circumstances().matter();
        return new Facts(
                new Somebody(filing.applicant().key(), filing.applicant().name()),
                assignment ? opponents(filing) : List.of(),
                application.area(),
                new Dispute(matter, assignment ? filing.narrative().value() : ""),
                assignment
                        ? new Assignment(
                                matter.isDefence() ? Profession.LAWYER : null,
                                filing.notice() != null && filing.notice().mayEndInLifeOrDeath() ? 3 : 0)
                        : null,
                assignment
                        ? null
                        : application
                                .deciding()
                                .decision()
                                .map(it -> it.feeRelief())
                                .orElse(FeeRelief.NONE));
    }

    private static List<Somebody> opponents(Filing filing) {
        return filing.opponents().stream()
                .map(opponent -> new Somebody(
                        opponent.key() == null ? "" : opponent.key().value(),
                        opponent.name().value()))
                .toList();
    }
}
