package cn.onestop.gateway.door;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Bounds the time that a request's line and headers may take as a whole. The container's own time-out begins anew with
 * every byte, so that a byte each eight seconds would hold a connection for ever.
 */
final class HeadsInTime implements Handler<NioChannel> {
    private final Handler<NioChannel> container;
    private final LongSupplier mostMillis;
    private final Map<SocketWrapperBase<NioChannel>, Long> begun = new ConcurrentHashMap<>();

    HeadsInTime(Handler<NioChannel> container, LongSupplier mostMillis) {
        this.container = container;
        this.mostMillis = mostMillis;
    }

    /** The container answers LONG while a head is not complete; and for an asynchronous answer, which is none of ours. */
    @Override
    public SocketState process(SocketWrapperBase<NioChannel> connection, SocketEvent event) {
        SocketState state = container.process(connection, event);
        if (state != SocketState.LONG
                || (connection.getCurrentProcessor() instanceof Processor processor && processor.isAsync())) {
            begun.remove(connection);
            return state;
        }
        long now = System.nanoTime();
        Long since = begun.putIfAbsent(connection, now);
        boolean late = since != null && Duration.ofNanos(now - since).toMillis() >= mostMillis.getAsLong();
        return late ? SocketState.CLOSED : state;
    }

    @Override
    public void release(SocketWrapperBase<NioChannel> connection) {
        begun.remove(connection);
        container.release(connection);
    }

    @Override
    public Object getGlobal() {
        return container.getGlobal();
    }

    @Override
    public void pause() {
        container.pause();
    }

    @Override
    public void recycle() {
        container.recycle();
    }
}
