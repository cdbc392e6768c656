package cn.onestop.consultation;

import cn.onestop.testkit.BadInputContract;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTestServers
class ConsultationBadInputIT extends BadInputContract {
    @LocalServerPort
    private int here;

    @Override
    protected String pathValue(Operation operation, String variable) {
        return OneConsultation.pathValue(here, variable);
    }

    @Override
    protected @Nullable String body(Operation operation) {
        return OneConsultation.body(operation, super.body(operation));
    }

    @Override
    protected String owner() {
        return ConsultationIT.ZHAO;
    }

    @Override
    protected String area() {
        return ConsultationIT.AREA;
    }
}
