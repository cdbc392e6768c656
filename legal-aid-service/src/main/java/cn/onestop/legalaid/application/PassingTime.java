package cn.onestop.legalaid.application;

import cn.onestop.cases.Sweep;
import cn.onestop.kernel.Act;
import cn.onestop.legalaid.domain.LegalAidApplication;
import org.springframework.stereotype.Service;

/** The moves that the law attaches to time: no supplement is a withdrawal, and an offer that nobody answered is asked back. */
@Service
class PassingTime implements Sweep<LegalAidApplication> {
    @Override
    public void due(LegalAidApplication application, Act act) {
        if (application.receiving().hasLapsed(act.at())) {
            application.receiving().lapse(act);
        }
        if (application.representation().isOfferUnanswered(act.at())) {
            application.representation().askOfferBack(act);
        }
    }
}
