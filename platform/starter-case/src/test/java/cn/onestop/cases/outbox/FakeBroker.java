package cn.onestop.cases.outbox;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmCallback;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownListener;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;

/** Channels that answer nothing by themselves: the test says what is confirmed, refused, and when a channel dies and tells so. */
final class FakeBroker {
    private static final Topology TOPOLOGY = new Topology("tests", Map.of());

    private final List<FakeChannel> channels = new CopyOnWriteArrayList<>();

    Broker broker() {
        Connection connection = fake(
                Connection.class,
                (method, arguments) ->
                        method.getName().equals("createChannel") ? created().channel() : null);
        org.springframework.amqp.rabbit.connection.Connection pooled = fake(
                org.springframework.amqp.rabbit.connection.Connection.class,
                (method, arguments) -> method.getName().equals("getDelegate") ? connection : null);
        return new Broker(fake(ConnectionFactory.class, (method, arguments) -> pooled), TOPOLOGY);
    }

    /** The channels on which something can be published: not the one that declared the topology. */
    List<FakeChannel> channels() {
        return channels.stream().filter(channel -> channel.confirming).toList();
    }

    private FakeChannel created() {
        FakeChannel channel = new FakeChannel();
        channels.add(channel);
        return channel;
    }

    static final class FakeChannel {
        private final List<String> published = new CopyOnWriteArrayList<>();
        private final List<ShutdownListener> shutdownListeners = new CopyOnWriteArrayList<>();
        private volatile ConfirmCallback acks = (tag, multiple) -> {};
        private volatile ConfirmCallback nacks = (tag, multiple) -> {};
        private volatile boolean open = true;
        private volatile boolean confirming;

        Channel channel() {
            return fake(Channel.class, this::answer);
        }

        List<String> published() {
            return List.copyOf(published);
        }

        void ack(long tag) throws IOException {
            acks.handle(tag, false);
        }

        void nack(long tag) throws IOException {
            nacks.handle(tag, false);
        }

        /** It is closed, and its listeners don't know yet. */
        void die() {
            open = false;
        }

        void tellItDied() {
            shutdownListeners.forEach(listener -> listener.shutdownCompleted(died()));
        }

        private Object answer(Method method, Object[] arguments) {
            switch (method.getName()) {
                case "isOpen" -> {
                    return open;
                }
                case "getNextPublishSeqNo" -> {
                    return published.size() + 1L;
                }
                case "confirmSelect" -> confirming = true;
                case "addShutdownListener" -> shutdownListeners.add((ShutdownListener) arguments[0]);
                case "addConfirmListener" -> {
                    acks = (ConfirmCallback) arguments[0];
                    nacks = (ConfirmCallback) arguments[1];
                }
                case "basicPublish" -> {
                    if (!open) {
                        throw new AlreadyClosedException(died());
                    }
                    published.add(((AMQP.BasicProperties) arguments[3]).getMessageId());
                }
                default -> {}
            }
            return null;
        }

        private static ShutdownSignalException died() {
            return new ShutdownSignalException(true, false, null, null);
        }
    }

    private static <T> T fake(Class<T> type, BiFunction<Method, Object[], Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method, arguments == null ? new Object[0] : arguments)));
    }
}
