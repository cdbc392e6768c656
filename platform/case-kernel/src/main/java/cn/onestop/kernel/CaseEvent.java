package cn.onestop.kernel;

import java.time.Instant;
import java.util.Map;

/**
 * The envelope of an event between services: CloudEvents 1.0 with four attributes of this platform.
 *
 * @param id unique; a repeat has the same
 * @param type {@code <line>.<fact>.v<major>}, also the routing key
 * @param source the service that says it
 * @param subject reference of the case
 * @param matter reference of the matter under which the case stands
 * @param sequence dense counter of the case's events; a reader applies only a higher one
 * @param causationId the request or event that led to it
 * @param correlationId the same for everything that one request set off
 * @param data the case's public summary under {@code case}, and what the type adds; no narrative, concession or identity number
 */
public record CaseEvent(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        String matter,
        long sequence,
        String causationId,
        String correlationId,
        Map<String, Object> data) {}
