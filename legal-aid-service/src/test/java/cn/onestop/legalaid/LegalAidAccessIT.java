package cn.onestop.legalaid;

import cn.onestop.testkit.AccessMatrixContract;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.Operation;
import cn.onestop.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTestServers
class LegalAidAccessIT extends AccessMatrixContract {
    @LocalServerPort
    private int here;

    @Override
    protected String pathValue(Operation operation, String variable) {
        return OneApplication.pathValue(here, variable);
    }

    @Override
    protected @Nullable String body(Operation operation) {
        return OneApplication.body(operation, super.body(operation));
    }

    /** No request for materials was made. */
    @Override
    protected boolean isAbsent(Operation operation) {
        return super.isAbsent(operation) || operation.path().contains("{number}");
    }

    @Override
    protected String owner() {
        return TestTokens.citizen(OneApplication.OWNER);
    }

    @Override
    protected String area() {
        return LegalAidIT.COUNTY;
    }
}
