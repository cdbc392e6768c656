package cn.onestop.notary.application;

import cn.onestop.cases.Sweep;
import cn.onestop.kernel.Act;
import cn.onestop.notary.domain.Notarization;
import org.springframework.stereotype.Service;

/** The moves that law or policy attaches to time. */
@Service
class PassingTime implements Sweep<Notarization> {
    @Override
    public void due(Notarization it, Act act) {
        it.passTime(act);
    }
}
