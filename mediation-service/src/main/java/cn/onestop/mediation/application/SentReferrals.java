package cn.onestop.mediation.application;

import cn.onestop.kernel.Reference;
import java.util.Optional;

/** Finds the case that sent a referral. */
public interface SentReferrals {
    Optional<Reference> caseOf(String referral);
}
