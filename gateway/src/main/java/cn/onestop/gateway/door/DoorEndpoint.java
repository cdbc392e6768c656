package cn.onestop.gateway.door;

import cn.onestop.gateway.GatewayProperties.Door;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;

/** Closes a connection that is one too many of its address, and one whose request's head does not come to an end. */
final class DoorEndpoint extends NioEndpoint {
    private volatile Connections connections = new Connections(0);
    private volatile long headMillis = Long.MAX_VALUE;

    void keep(Door door) {
        connections = new Connections(door.connectionsPerAddress());
        headMillis = door.headWithin().toMillis();
    }

    @Override
    public void setHandler(Handler<NioChannel> handler) {
        super.setHandler(new HeadsInTime(handler, () -> headMillis));
    }

    /** Called by the one thread that accepts. */
    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (!mayEnter(socket)) {
            destroySocket(socket); // the acceptor closes only what it knows already
            return false;
        }
        return super.setSocketOptions(socket);
    }

    private boolean mayEnter(SocketChannel socket) {
        try {
            return !(socket.getRemoteAddress() instanceof InetSocketAddress peer)
                    || connections.enter(peer.getAddress(), socket);
        } catch (IOException e) {
            return false; // gone already
        }
    }
}
