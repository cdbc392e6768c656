package cn.onestop.cases;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Access;
import cn.onestop.web.Problems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands a referral's facts on to the line that it was offered to. */
@RestController
final class ReferralFactsController {
    private final ReferralFacts facts;

    ReferralFactsController(ReferralFacts facts) {
        this.facts = facts;
    }

    @GetMapping("/internal/referrals/{referral}/facts")
    @Access(scope = "referrals.facts")
    Object facts(@PathVariable String referral) {
        return facts.of(Reference.parse(Line.REFERRAL, referral)).orElseThrow(Problems::notFound);
    }
}
