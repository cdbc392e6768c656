package cn.onestop.notary.application;

import cn.onestop.cases.Stored;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Relief;
import cn.onestop.web.CaseRequest;
import org.springframework.stereotype.Service;

/** The notary finds that the conditions of legal aid are met, without a grant (Notarization Law art. 34). */
@Service
public class RelievingFees {
    private final ChangingNotarization changing;
    private final ReliefPercent percent;

    RelievingFees(ChangingNotarization changing, ReliefPercent percent) {
        this.changing = changing;
        this.percent = percent;
    }

    /** Of the fee, that a relief takes away; set by the province. */
    public record ReliefPercent(int value) {}

    /** @param basis what shows that the conditions are met */
    public Stored<Notarization> relieve(CaseRequest request, String basis) {
        return changing.byNotary(
                request,
                (it, act) -> it.charging()
                        .relieve(new Relief(Relief.Ground.CONDITIONS, basis, percent.value(), null, act.at())));
    }
}
