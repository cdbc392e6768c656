package cn.onestop.gateway.door;

import cn.onestop.gateway.GatewayProperties.Door;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 on an endpoint that bounds what one address holds. Made by the container, by its name. */
public final class DoorProtocol extends Http11NioProtocol {
    private final DoorEndpoint endpoint;

    public DoorProtocol() {
        this(new DoorEndpoint());
    }

    private DoorProtocol(DoorEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void keep(Door door) {
        endpoint.keep(door);
    }
}
