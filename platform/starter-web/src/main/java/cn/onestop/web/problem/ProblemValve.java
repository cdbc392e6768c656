package cn.onestop.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the container refuses before any of our code runs: a problem too, and no page with its name on it. */
public final class ProblemValve extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);
    private static final String MALFORMED = """
            {"type":"urn:onestop:problem:invalid","title":"请求有误","status":%d,"detail":"请求格式有误。",\
            "messages":{"zh-CN":"请求格式有误。","en":"The request is malformed."},\
            "errors":[{"field":"request","reason":{"zh":"格式有误","en":"is malformed"}}]}""";
    private static final String METHOD = """
            {"type":"urn:onestop:problem:method-not-allowed","title":"不支持的方法","status":%d,"detail":"此处不支持该方法。",\
            "messages":{"zh-CN":"此处不支持该方法。","en":"This method is not supported here."}}""";
    private static final String INTERNAL = """
            {"type":"urn:onestop:problem:internal","title":"系统内部错误","status":%d,"detail":"系统内部错误，已记录。",\
            "messages":{"zh-CN":"系统内部错误，已记录。","en":"Something went wrong on our side; it has been recorded."}}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (response.getStatus()
                == HttpServletResponse.SC_NOT_IMPLEMENTED) { // CONNECT: a method as unknown here as any other
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setHeader("Allow", String.join(", ", ProblemAutoConfiguration.METHODS));
        }
        boolean client = response.getStatus() < 500;
        if (!client) {
            log.error("the container failed with {}", response.getStatus(), thrown);
        }
        String body =
                (response.getStatus() == 405 ? METHOD : client ? MALFORMED : INTERNAL).formatted(response.getStatus());
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException e) {
            log.debug("the client is gone", e);
        }
    }
}
