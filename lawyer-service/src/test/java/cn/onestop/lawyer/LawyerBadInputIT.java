package cn.onestop.lawyer;

import cn.onestop.testkit.BadInputContract;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTestServers
class LawyerBadInputIT extends BadInputContract {
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

    @Override
    protected String owner() {
        return OneLegalService.OWNER;
    }

    @Override
    protected String area() {
        return LawyerIT.AREA;
    }
}
