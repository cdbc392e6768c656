package cn.onestop.consultation.application;

import cn.onestop.cases.Sweep;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.kernel.Act;
import org.springframework.stereotype.Service;

/** The moves that the standard or policy attaches to time. */
@Service
class PassingTime implements Sweep<Consultation> {
    @Override
    public void due(Consultation consultation, Act act) {
        consultation.passTime(act);
    }
}
