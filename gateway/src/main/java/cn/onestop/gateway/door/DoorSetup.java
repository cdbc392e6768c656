package cn.onestop.gateway.door;

import cn.onestop.gateway.GatewayProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The container's part of the door. */
@Configuration(proxyBeanMethods = false)
class DoorSetup {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> door(GatewayProperties properties) {
        GatewayProperties.Door door = properties.door();
        return factory -> {
            factory.setProtocol(DoorProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof DoorProtocol protocol) {
                    protocol.keep(door);
                }
            });
            factory.addEngineValves(new UnwantedBodies(door.readAway().toBytes()));
        };
    }
}
