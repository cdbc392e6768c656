package cn.onestop.lawyer.application;

import cn.onestop.cases.Sweep;
import cn.onestop.kernel.Act;
import cn.onestop.lawyer.domain.LegalService;
import org.springframework.stereotype.Service;

/** The moves that law or policy attaches to time. */
@Service
class PassingTime implements Sweep<LegalService> {
    @Override
    public void due(LegalService it, Act act) {
        it.passTime(act);
    }
}
