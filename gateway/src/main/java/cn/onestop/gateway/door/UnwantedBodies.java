package cn.onestop.gateway.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * What of a body nobody has read when the answer is given is read away, so that the client sees the answer and no reset; if
 * that is much or slow, the connection ends. The container alone would wait for every byte of it.
 */
final class UnwantedBodies extends ValveBase {
    static final String BODY = UnwantedBodies.class.getName() + ".body";

    private final long most;

    UnwantedBodies(long most) {
        super(true);
        this.most = most;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        try {
            getNext().invoke(request, response);
        } finally {
            if (request.getAttribute(BODY) instanceof FlowingBody body && !request.isAsync()) {
                finish(request, response, body);
            }
        }
    }

    private void finish(Request request, Response response, FlowingBody body) throws IOException {
        if (!body.isFinished()) {
            response.finishResponse();
        }
        if (!body.readAway(most)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
