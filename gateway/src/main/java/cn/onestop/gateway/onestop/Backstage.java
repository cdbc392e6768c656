package cn.onestop.gateway.onestop;

import cn.onestop.gateway.GatewayProperties;
import cn.onestop.gateway.routing.Attempts;
import cn.onestop.gateway.routing.Guards;
import cn.onestop.web.Problems;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.loadbalancer.LoadBalancerInterceptor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls to the services with the caller's own token, each behind its guard: what the caller may not see, the one-stop can't show. */
@Component
class Backstage {
    private static final Logger log = LoggerFactory.getLogger(Backstage.class);

    private final RestClient services;
    private final Guards guards;
    private final JsonMapper json;
    private final int retries;
    private final Duration retryAfter;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Backstage(
            RestClient.Builder client,
            LoadBalancerInterceptor loadBalancer,
            Guards guards,
            JsonMapper json,
            GatewayProperties properties) {
        this.services = client.clone().requestInterceptor(loadBalancer).build();
        this.guards = guards;
        this.json = json;
        this.retries = properties.protection().retries();
        this.retryAfter = properties.protection().retryAfter();
    }

    /**
     * What a service answered.
     *
     * @param body a missing node when there is none
     */
    record Answer(HttpStatusCode status, HttpHeaders headers, JsonNode body) {}

    /** What came of a call that may fail; no answer when the service is away. */
    record Outcome(String service, Optional<Answer> answer) {
        boolean isAway() {
            return answer.isEmpty() || answer.get().status().is5xxServerError();
        }

        /** What the service let the caller see. */
        Optional<Answer> seen() {
            return answer.filter(given -> given.status().is2xxSuccessful());
        }
    }

    /**
     * A problem 503 when the service is away.
     *
     * @param path a template, as it stands in the metrics too
     */
    Answer call(
            String service,
            HttpMethod method,
            String path,
            HttpHeaders headers,
            @Nullable Object body,
            Object... variables) {
        try {
            return guards.of(service)
                    .call(new Attempts<Answer>(method, headers.containsHeader("Idempotency-Key"), retries) {
                        @Override
                        protected Answer attempt() {
                            return exchange(service, method, path, headers, body, variables);
                        }

                        @Override
                        protected int statusOf(Answer answer) {
                            return answer.status().value();
                        }
                    });
        } catch (Guards.Unavailable e) {
            log.warn("{} {}: {} is away: {}", method, path, service, e.getMessage());
            throw Problems.unavailable(service, retryAfter);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks all at once and waits for none beyond the deadline; what did not answer by then is away. */
    <K> Map<K, Outcome> readAll(Map<K, Reading> readings, HttpHeaders headers, Duration deadline) {
        Map<K, Outcome> outcomes = new LinkedHashMap<>();
        try {
            var futures = workers.invokeAll(
                    readings.values().stream()
                            .<Callable<Answer>>map(reading -> () -> call(
                                    reading.service(),
                                    HttpMethod.GET,
                                    reading.path(),
                                    headers,
                                    null,
                                    reading.variables().toArray()))
                            .toList(),
                    deadline.toMillis(),
                    TimeUnit.MILLISECONDS);
            int next = 0;
            for (Map.Entry<K, Reading> reading : readings.entrySet()) {
                outcomes.put(
                        reading.getKey(), new Outcome(reading.getValue().service(), answerOf(futures.get(next++))));
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("gateway", retryAfter);
        }
    }

    /** A read of one path of one service; the path is a template of these variables. */
    record Reading(String service, String path, List<String> variables) {
        Reading(String service, String path) {
            this(service, path, List.of());
        }
    }

    private static Optional<Answer> answerOf(Future<Answer> future) throws InterruptedException {
        try {
            return Optional.of(future.get());
        } catch (ExecutionException | CancellationException e) {
            return Optional.empty();
        }
    }

    private Answer exchange(
            String service,
            HttpMethod method,
            String path,
            HttpHeaders headers,
            @Nullable Object body,
            Object... variables) {
        RestClient.RequestBodySpec request = services.method(method)
                .uri("http://" + service + path, variables)
                .headers(sent -> sent.putAll(headers));
        if (body != null) {
            request.body(body);
        }
        Function<byte[], JsonNode> parse =
                bytes -> bytes.length == 0 ? MissingNode.getInstance() : json.readTree(bytes);
        return request.exchangeForRequiredValue((sent, response) -> new Answer(
                response.getStatusCode(),
                response.getHeaders(),
                parse.apply(response.getBody().readAllBytes())));
    }
}
