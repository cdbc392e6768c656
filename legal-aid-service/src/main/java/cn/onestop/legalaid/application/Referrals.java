package cn.onestop.legalaid.application;

import cn.onestop.kernel.Reference;
import java.util.Optional;

/** The referrals that this line's applications sent. */
public interface Referrals {
    Optional<Reference> caseThatSent(String referral);
}
