package cn.onestop.mediation;

import cn.onestop.testkit.AccessMatrixContract;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.Operation;
import cn.onestop.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTestServers
class MediationAccessIT extends AccessMatrixContract {
    @LocalServerPort
    private int here;

    @Override
    protected String pathValue(Operation operation, String variable) {
        return OneMediation.pathValue(here, variable);
    }

    @Override
    protected @Nullable String body(Operation operation) {
        return OneMediation.body(operation, super.body(operation));
    }

    /** No session was held, no paper made. */
    @Override
    protected boolean isAbsent(Operation operation) {
        return super.isAbsent(operation) || operation.path().contains("{number}");
    }

    @Override
    protected String owner() {
        return TestTokens.citizen(MediationIT.WORKER);
    }

    @Override
    protected String area() {
        return MediationIT.AREA;
    }
}
