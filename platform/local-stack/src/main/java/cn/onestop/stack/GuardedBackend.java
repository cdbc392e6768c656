package cn.onestop.stack;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Makes the server trustworthy: one operation at a time, its answer copied before the next one may change the documents in it, and no answer
 * before everything it tells of is in the file.
 */
final class GuardedBackend implements MongoBackend {
    private final MongoBackend backend;
    private final Commits commits;

    /** Fair: who applied a change queues for its commit behind those who are about to apply theirs, which then share it. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private long answered;
    private long durable;

    GuardedBackend(MongoBackend backend, Commits commits) {
        this.backend = backend;
        this.commits = commits;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return answer(() -> copyOf(respond(message)));
        } catch (MongoServerError e) {
            return refusal(e);
        }
    }

    // Answered here, as the server itself would log the whole command with the personal data in it.
    private static Document refusal(MongoServerError e) {
        return new Document("ok", 0)
                .append("errmsg", e.getMessageWithoutErrorCode())
                .append("code", e.getCode())
                .append("codeName", e.getCodeName());
    }

    private Document respond(MongoMessage message) {
        Document query = message.getDocument();
        return query.containsKey("hello")
                ? backend.handleCommand(message.getChannel(), message.getDatabaseName(), "ismaster", query)
                        .append("isWritablePrimary", true)
                : backend.handleMessage(message);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return answer(() -> copyOf(backend.handleCommand(channel, database, command, query)));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return answer(() -> {
            QueryResult result = backend.handleQuery(query);
            return new QueryResult(
                    result.collectDocuments().stream()
                            .map(GuardedBackend::copyOf)
                            .toList(),
                    result.getCursorId());
        });
    }

    /** Also a read waits for the commit of what it saw: its client may act on it. */
    private <T> T answer(Supplier<T> operation) {
        lock.lock();
        long ticket;
        T reply;
        boolean unsaved;
        try {
            reply = operation.get();
            ticket = ++answered;
            unsaved = commits.needed();
        } finally {
            lock.unlock();
        }
        if (unsaved) {
            makeDurable(ticket);
        }
        return reply;
    }

    private void makeDurable(long ticket) {
        locked(() -> {
            if (durable < ticket) {
                commits.commit();
                durable = answered;
            }
        });
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    // The server's own copy shares byte arrays and other leaves, which nothing changes in place, and copies every
    // document and list.
    private static Document copyOf(Document document) {
        return document.cloneDeeply();
    }

    @Override
    public void handleClose(Channel channel) {
        locked(() -> backend.handleClose(channel));
    }

    @Override
    public void dropDatabase(String database) {
        locked(() -> backend.dropDatabase(database));
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        locked(() -> backend.closeCursors(cursors));
    }

    @Override
    public void close() {
        locked(backend::close);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return backend.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return backend.getServerStatus();
    }

    @Override
    public Clock getClock() {
        return backend.getClock();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return backend.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        return backend.version(version);
    }

    @Override
    public void enableOplog() {
        backend.enableOplog();
    }

    @Override
    public void disableOplog() {
        backend.disableOplog();
    }
}
