package cn.onestop.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Which service answers on which port of the running tests. */
public final class ServicePorts implements ApplicationListener<WebServerInitializedEvent> {
    private static final Map<Integer, String> SERVICES = new ConcurrentHashMap<>();

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        String service = event.getApplicationContext().getEnvironment().getProperty("spring.application.name");
        if (service != null) {
            SERVICES.put(event.getWebServer().getPort(), service);
        }
    }

    static Optional<String> service(int port) {
        return Optional.ofNullable(SERVICES.get(port));
    }
}
