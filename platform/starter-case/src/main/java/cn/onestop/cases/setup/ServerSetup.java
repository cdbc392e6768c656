package cn.onestop.cases.setup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Gives each service its user on the database and on the broker, out of passwords in the environment. Can be run again:
 * users get the passwords that stand there now.
 *
 * <p>Needs the driver's protocol and the broker's management API only, so that it serves any server that speaks them.
 */
public final class ServerSetup {
    private static final String DATABASE_PASSWORDS = "MONGO_PASSWORD_";
    private static final Logger log = LoggerFactory.getLogger(ServerSetup.class);

    private ServerSetup() {}

    /** Reads MONGO_ADMIN_URI, MONGO_PASSWORD_*, RABBITMQ_MANAGEMENT_URL, RABBITMQ_ADMIN_USER and _PASSWORD, RABBITMQ_DEFINITIONS. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        quiet();
        Map<String, String> environment = System.getenv();
        SortedMap<String, String> databases = databases(environment);
        new DatabaseUsers(needed(environment, "MONGO_ADMIN_URI")).grant(databases);
        log.info("database users are ready: {}", databases.keySet());
        new BrokerDefinitions(
                        URI.create(needed(environment, "RABBITMQ_MANAGEMENT_URL")),
                        needed(environment, "RABBITMQ_ADMIN_USER"),
                        needed(environment, "RABBITMQ_ADMIN_PASSWORD"))
                .put(Path.of(needed(environment, "RABBITMQ_DEFINITIONS")), environment);
        log.info("the broker's users, rights and policies are ready");
    }

    /** Nothing configures the log here, and unconfigured it tells everything. */
    private static void quiet() {
        LoggingSystem logging = LoggingSystem.get(ServerSetup.class.getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        logging.setLogLevel(ServerSetup.class.getPackageName(), LogLevel.INFO);
    }

    /** MONGO_PASSWORD_LEGAL_AID is the password of the user legal_aid of the database legal_aid. */
    static SortedMap<String, String> databases(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(name -> name.startsWith(DATABASE_PASSWORDS))
                .collect(Collectors.toMap(
                        name -> name.substring(DATABASE_PASSWORDS.length()).toLowerCase(Locale.ROOT),
                        name -> needed(environment, name),
                        (one, other) -> one,
                        TreeMap::new));
    }

    static String needed(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
