package cn.onestop.cases;

import cn.onestop.stack.EmbeddedMongo;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The database of this module's ITs, one for the whole run: the trial's server, or a real one when
 * {@code onestop.test.servers=containers}.
 */
public final class TestMongo {
    private static @Nullable MongoDBContainer container;
    private static final String SERVER = start();
    private static final MongoClient CLIENT = MongoClients.create(uri("admin"));

    private TestMongo() {}

    public static MongoDatabase database(String name) {
        return CLIENT.getDatabase(name);
    }

    public static String uri(String database) {
        return SERVER + "/" + database;
    }

    /** It takes connections and answers nothing; only with containers. */
    public static void pause() {
        DockerClientFactory.instance().client().pauseContainerCmd(containerId()).exec();
    }

    public static void goOn() {
        DockerClientFactory.instance()
                .client()
                .unpauseContainerCmd(containerId())
                .exec();
    }

    private static String containerId() {
        return Objects.requireNonNull(container, "the trial's server can't be paused")
                .getContainerId();
    }

    private static String start() {
        if (!"containers".equals(System.getProperty("onestop.test.servers"))) {
            return "mongodb://127.0.0.1:" + EmbeddedMongo.inMemory(0).port();
        }
        String image = Objects.requireNonNullElse(System.getenv("MONGO_IMAGE"), "mongo:8");
        MongoDBContainer started =
                new MongoDBContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("mongo"));
        started.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
        container = started;
        return started.getConnectionString();
    }
}
