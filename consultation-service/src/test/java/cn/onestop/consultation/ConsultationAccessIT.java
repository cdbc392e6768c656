package cn.onestop.consultation;

import cn.onestop.testkit.AccessMatrixContract;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTestServers
class ConsultationAccessIT extends AccessMatrixContract {
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

    /** The knowledge base is the whole province's; which supervisors may write it is told in {@code KnowledgeIT}. */
    @Override
    protected boolean isPersonal(Operation operation) {
        return super.isPersonal(operation) && !operation.path().startsWith("/api/knowledge");
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
