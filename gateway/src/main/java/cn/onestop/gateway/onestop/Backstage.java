package cn.onestop.gateway.onestop;

import cn.onestop.gateway.GatewayProperties;
import cn.onestop.gateway.routing.Guards;
import cn.onestop.web.Problems;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final RestClient services;
    private final Guards guards;
    private final JsonMapper json;
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
        this.retryAfter = properties.protection().retryAfter();
    }

    /**
     * What a service answered.
     *
     * @param body a missing node when there is none
     */
    record Answer(HttpStatusCode status, HttpHeaders headers, JsonNode body) {}

    /** What came of a call that may fail: an answer, or the reason why there is none. */
    record Outcome(@Nullable Answer answer) {
        /** Whether the service told us anything we can use. */
        boolean isAway() {
            return answer == null || answer.status().is5xxServerError();
        }
    }

    /** Asks once. A problem 503 when the service is away. */
    Answer call(String service, HttpMethod method, String path, HttpHeaders headers, @Nullable Object body) {
        try {
            return guards.of(service).call(
                    () -> exchange(service, method, path, headers, body),
                    answer -> answer.status().value() == 500);
        } catch (Exception e) {
            throw Problems.unavailable(service, retryAfter);
        }
    }

    /** Asks all at once and waits for none beyond the deadline; what did not answer by then is away. */
    <K> Map<K, Outcome> readAll(Map<K, Reading> readings, HttpHeaders headers, Duration deadline) {
        Map<K, Outcome> outcomes = new LinkedHashMap<>();
        try {
            var futures = workers.invokeAll(
                    readings.values().stream()
                            .<Callable<Answer>>map(reading ->
                                    () -> call(reading.service(), HttpMethod.GET, reading.path(), headers, null))
                            .toList(),
                    deadline.toMillis(),
                    TimeUnit.MILLISECONDS);
            int next = 0;
            for (K key : readings.keySet()) {
                outcomes.put(key, outcomeOf(futures.get(next++)));
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("gateway", retryAfter);
        }
    }

    /** A read of one path of one service. */
    record Reading(String service, String path) {}

    private static Outcome outcomeOf(Future<Answer> future) throws InterruptedException {
        try {
            return new Outcome(future.get());
        } catch (ExecutionException | CancellationException e) {
            return new Outcome(null);
        }
    }

    private Answer exchange(
            String service, HttpMethod method, String path, HttpHeaders headers, @Nullable Object body) {
        RestClient.RequestBodySpec request = services.method(method)
                .uri("http://" + service + path)
                .headers(sent -> sent.putAll(headers));
        if (body != null) {
            request.body(body);
        }
        Function<byte[], JsonNode> parse =
                bytes -> bytes.length == 0 ? MissingNode.getInstance() : json.readTree(bytes);
        return request.exchangeForRequiredValue((sent, response) ->
                new Answer(response.getStatusCode(), response.getHeaders(), parse.apply(response.getBody().readAllBytes())));
    }
}
