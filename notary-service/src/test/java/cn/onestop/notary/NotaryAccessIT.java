package cn.onestop.notary;

import cn.onestop.testkit.AccessMatrixContract;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTestServers
class NotaryAccessIT extends AccessMatrixContract {
    @LocalServerPort
    private int here;

    @Override
    protected String pathValue(Operation operation, String variable) {
        return OneNotarization.pathValue(here, operation, variable);
    }

    @Override
    protected @Nullable String body(Operation operation) {
        OneNotarization.somebodyPractises(Http.at(here));
        return OneNotarization.body(operation, super.body(operation));
    }

    /** No certificate was issued, no file added. */
    @Override
    protected boolean isAbsent(Operation operation) {
        return super.isAbsent(operation) || operation.path().contains("{number}") || operation.path().contains("{file}");
    }

    @Override
    protected String owner() {
        return OneNotarization.OWNER;
    }

    @Override
    protected String area() {
        return NotaryIT.AREA;
    }
}
