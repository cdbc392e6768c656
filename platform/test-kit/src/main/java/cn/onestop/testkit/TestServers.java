package cn.onestop.testkit;

import cn.onestop.stack.EmbeddedBroker;
import cn.onestop.stack.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The database and the broker of a test run, one of each in a JVM: the trial's own, embedded, or real ones in containers
 * with {@code -Donestop.test.servers=containers}. Points a service's context at them and at {@link TestTokens}.
 */
public final class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final boolean CONTAINERS = "containers".equals(System.getProperty("onestop.test.servers"));

    /** Whether the servers are real ones: facts about races count only there. */
    public static boolean areReal() {
        return CONTAINERS;
    }

    public static TestServer mongo() {
        return Mongo.SERVER;
    }

    public static TestServer broker() {
        return Broker.SERVER;
    }

    /** The connection string of a database. */
    public static String mongoUri(String database) {
        return "mongodb://%s:%d/%s?serverSelectionTimeoutMS=3000".formatted(mongo().host(), mongo().port(), database);
    }

    /** Where the broker's virtual host is: quorum queues by default, no limit of deliveries. */
    public static String virtualHost() {
        return CONTAINERS ? RealServers.VIRTUAL_HOST : "/";
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        TrialDefaults.addTo(environment);
        String service = environment.getProperty("spring.application.name", "service");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "spring.mongodb.uri", mongoUri(service.replace("-service", "").replace('-', '_')));
        properties.put("spring.rabbitmq.host", broker().host());
        properties.put("spring.rabbitmq.port", broker().port());
        properties.put("spring.rabbitmq.username", "guest");
        properties.put("spring.rabbitmq.password", "guest");
        properties.put("spring.rabbitmq.virtual-host", virtualHost());
        properties.put("onestop.security.issuer", TestTokens.ISSUER);
        properties.put("onestop.security.jwks-uri", TestTokens.jwksUri());
        properties.put("onestop.outgoing.token-uri", TestTokens.tokenUri());
        environment.getPropertySources().addFirst(new MapPropertySource("test-servers", properties));
    }

    private static final class Mongo {
        static final TestServer SERVER = CONTAINERS ? RealServers.mongo() : embedded();

        private static TestServer embedded() {
            Path file = directory("mongo").resolve("data.h2");
            return new EmbeddedTestServer(port -> {
                EmbeddedMongo server = EmbeddedMongo.inFile(file, port);
                return new EmbeddedTestServer.Running(server.port(), server::close);
            });
        }
    }

    private static final class Broker {
        static final TestServer SERVER = CONTAINERS ? RealServers.broker() : embedded();

        private static TestServer embedded() {
            Path directory = directory("broker");
            return new EmbeddedTestServer(port -> {
                EmbeddedBroker server = EmbeddedBroker.inDirectory(directory, port);
                return new EmbeddedTestServer.Running(server.port(), server::close);
            });
        }
    }

    private static Path directory(String name) {
        try {
            Path directory = Files.createTempDirectory("onestop-test-" + name);
            return Objects.requireNonNull(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
