package cn.onestop.lawyer;

import cn.onestop.testkit.AccessMatrixContract;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTestServers
class LawyerAccessIT extends AccessMatrixContract {
    @LocalServerPort
    private int here;

    @Override
    protected String pathValue(Operation operation, String variable) {
        return OneLegalService.pathValue(here, operation, variable);
    }

    @Override
    protected @Nullable String body(Operation operation) {
        OneLegalService.somebodyPractises(cn.onestop.testkit.Http.at(here));
        return OneLegalService.body(operation, super.body(operation));
    }

    /** No file was added. */
    @Override
    protected boolean isAbsent(Operation operation) {
        return super.isAbsent(operation) || operation.path().contains("{file}");
    }

    @Override
    protected String owner() {
        return OneLegalService.OWNER;
    }

    @Override
    protected String area() {
        return LawyerIT.AREA;
    }
}
