package cn.onestop.cases.outbox;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;

/** The connection to the broker, with the topology declared on it before anything else. */
public final class Broker {
    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

    private final ConnectionFactory factory;
    private final Topology topology;
    private volatile boolean blocked;
    private @Nullable Connection declaredOn;

    /** @param factory of a connection of its own, so that a broker that blocks publishers doesn't hold up others */
    public Broker(ConnectionFactory factory, Topology topology) {
        this.factory = factory;
        this.topology = topology;
    }

    public Topology topology() {
        return topology;
    }

    /**
     * The open connection, made anew when the last one is gone.
     *
     * @throws IOException when the broker is away
     */
    public synchronized Connection connection() throws IOException {
        Connection connection;
        try {
            connection = factory.createConnection().getDelegate();
        } catch (AmqpException e) {
            throw new IOException("the broker is away: " + e.getMessage(), e);
        }
        if (connection == null) {
            throw new IOException("the broker is away");
        }
        if (connection != declaredOn) {
            blocked = false;
            connection.addBlockedListener(
                    reason -> {
                        LOG.warn("the broker takes nothing for now: {}", reason);
                        blocked = true;
                    },
                    () -> {
                        LOG.info("the broker takes events again");
                        blocked = false;
                    });
            topology.declare(connection);
            declaredOn = connection;
        }
        return connection;
    }

    /** Whether the broker has asked publishers to wait. */
    public boolean isBlocked() {
        return blocked;
    }
}
