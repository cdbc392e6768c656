package cn.onestop.mediation.application;

import cn.onestop.cases.Sweep;
import cn.onestop.kernel.Act;
import cn.onestop.mediation.domain.Mediation;
import org.springframework.stereotype.Service;

/** The moves that law or policy attaches to time. */
@Service
class PassingTime implements Sweep<Mediation> {
    @Override
    public void due(Mediation mediation, Act act) {
        mediation.passTime(act);
    }
}
