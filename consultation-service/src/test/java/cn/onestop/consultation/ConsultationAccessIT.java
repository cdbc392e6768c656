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

    /** The knowledge base and the triage are the whole province's; which supervisors may write them is told in their own ITs. */
    @Override
    protected boolean isPersonal(Operation operation) {
        return super.isPersonal(operation)
                && !operation.path().startsWith("/api/knowledge")
                && !operation.path().startsWith("/api/triage");
    }

    /** No event was announced. */
    @Override
    protected boolean isAbsent(Operation operation) {
        return super.isAbsent(operation) || operation.path().contains("/legal-events/{id}");
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
