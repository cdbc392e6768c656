package cn.onestop.cases;

import cn.onestop.kernel.Reference;
import java.util.Optional;

/** What the sender of a referral hands on under the person's consent, so that nobody retells; a bean of each line that refers. */
public interface ReferralFacts {
    /** The facts as the receiver may read them; empty when this line never sent the referral. */
    Optional<Object> of(Reference referral);
}
