package cn.onestop.testkit;

import cn.onestop.cases.CaseType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * A second instance of a line's service, over the same database and broker, which knows the schema before states were sealed and no
 * later one: it stores cases in clear and leaves sealed ones alone.
 */
final class VersionBefore implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private VersionBefore(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static VersionBefore beside(ApplicationContext now) {
        String name = now.getBeanNamesForAnnotation(SpringBootApplication.class)[0];
        Class<?> application = ClassUtils.getUserClass(now.getBean(name));
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        if (now.getEnvironment().containsProperty("management.server.port")) {
            arguments.add("--management.server.port=0");
        }
        return new VersionBefore(new SpringApplicationBuilder(application)
                .initializers(
                        new TestServers(), context -> context.getBeanFactory().addBeanPostProcessor(new Older()))
                .run(arguments.toArray(String[]::new)));
    }

    Http http() {
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        return Http.at(server.getPort());
    }

    /** The schema in which it stores. */
    int schema() {
        return context.getBean(CaseType.class).schema();
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Older implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof CaseType<?, ?> type
                    ? Proxy.newProxyInstance(
                            CaseType.class.getClassLoader(), new Class<?>[] {CaseType.class}, (proxy, method, args) -> {
                                return method.getName().equals("schema")
                                        ? type.sealedFrom() - 1
                                        : invoked(type, method, args);
                            })
                    : bean;
        }

        private static Object invoked(CaseType<?, ?> type, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(type, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
