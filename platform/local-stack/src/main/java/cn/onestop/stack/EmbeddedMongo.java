package cn.onestop.stack;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.h2.mvstore.MVStore;

/**
 * A server of the MongoDB protocol inside this JVM, for trials and tests: loopback only, no authentication.
 *
 * <p>A write is answered after it was written to the file, so that an acknowledged write survives the end of the process (not a power cut:
 * nothing is forced to the disk). Every operation runs under one lock, so that nothing here says anything about races on a real database.
 */
public final class EmbeddedMongo implements LoopbackServer {
    private static final String LOOPBACK = "127.0.0.1";

    private final MongoServer server;
    private final GuardedBackend backend;
    private final int port;

    private EmbeddedMongo(MVStore store, int port) {
        backend = new GuardedBackend(new BoundedBackend(store), new Commits(store));
        server = new MongoServer(backend);
        server.bind(LOOPBACK, port);
        this.port = Objects.requireNonNull(server.getLocalAddress()).getPort();
    }

    /** Starts a server that forgets everything when it is closed; port 0 takes any free port. */
    public static EmbeddedMongo inMemory(int port) {
        return new EmbeddedMongo(MVStore.open(null), port);
    }

    /** Starts a server that keeps its data in one file; port 0 takes any free port. */
    public static EmbeddedMongo inFile(Path file, int port) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedMongo(Commits.openFile(file), port);
    }

    /** The port it listens on, on the loopback address. */
    @Override
    public int port() {
        return port;
    }

    /** The connection string of a database on this server. */
    public String uri(String database) {
        return "mongodb://" + LOOPBACK + ":" + port + "/" + database;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
