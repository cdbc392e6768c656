package cn.onestop.gateway.onestop;

import cn.onestop.gateway.GatewayProperties;
import cn.onestop.kernel.Line;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lines that are behind this gateway, and where their cases are. */
@Component
class Lines {
    private final GatewayProperties properties;

    Lines(GatewayProperties properties) {
        this.properties = properties;
    }

    List<Line> all() {
        return properties.lines().keySet().stream().sorted().toList();
    }

    /** Where the line's cases are; empty when the line is not behind this gateway. */
    Optional<String> pathOf(Line line) {
        return Optional.ofNullable(properties.lines().get(line)).map(GatewayProperties.Resource::path);
    }

    /** The reading of one case, from the line's own name on the wire. */
    Optional<Backstage.Reading> caseOf(String wireName, String reference) {
        return Line.ofWireName(wireName)
                .flatMap(line -> pathOf(line)
                        .map(path ->
                                new Backstage.Reading(line.serviceName(), path + "/{reference}", List.of(reference))));
    }
}
