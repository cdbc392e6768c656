package cn.onestop.acceptance.attacks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is inside stays inside. */
final class InnerPaths {
    private static final List<String> DISGUISES = List.of(
            "%s",
            "%s/",
            "/%s",
            "/.%s",
            "/api/mediations/..%s",
            "/api/mediations/..;%s",
            "/api/mediations/%%2e%%2e%s",
            "/api/areas/..%%2f..%s",
            "/livez/..%s",
            "/v3/api-docs/..%s",
            "/api/mediations%s");
    private static final List<String> METRICS = List.of(
            "/actuator/prometheus",
            "/actuator/metrics",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator",
            "/metrics");
    private static final List<String> INNER =
            List.of("/internal/clock", "/internal/audit/verify", "/internal/inbox/parked", "/internal/cases/feed");
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");

    private InnerPaths() {}

    static List<Attack> all() {
        return List.of(
                new Attack(11, "metrics are closed", Set.of(Flaw.METRICS_OPEN), InnerPaths::metrics),
                new Attack(
                        11,
                        "the clock and all that is internal are closed",
                        Set.of(Flaw.CLOCK_OPEN),
                        InnerPaths::inner),
                new Attack(11, "the key of one visitor answers no other", Set.of(Flaw.KEY_SHARED), InnerPaths::keys));
    }

    private static void metrics(Target target, Findings findings) {
        for (String path : METRICS) {
            for (String disguise : path.equals(METRICS.getFirst()) ? DISGUISES : List.of("%s")) {
                target.spend(1);
                closed(findings, disguise.formatted(path), target.get(disguise.formatted(path)));
            }
        }
        target.spend(1);
        closed(findings, "a citizen's " + METRICS.getFirst(), target.get(METRICS.getFirst(), target.loggedIn()));
    }

    private static void inner(Target target, Findings findings) {
        for (String path : INNER) {
            for (String disguise : path.equals(INNER.getFirst()) ? DISGUISES : List.of("%s")) {
                target.spend(1);
                closed(findings, disguise.formatted(path), target.get(disguise.formatted(path)));
            }
        }
        target.spend(3);
        String move = "{\"offset\":\"P3D\"}";
        closed(
                findings,
                "a move of the clock",
                target.request("POST", INNER.getFirst(), move, "Content-Type: application/json"));
        closed(findings, "a citizen's " + INNER.getFirst(), target.get(INNER.getFirst(), target.loggedIn()));
        Reply known = target.get(INNER.getFirst()); // where something is, a log-in is asked for
        findings.unless(
                known.status() == 404 || known.status() == 400,
                "there is something at " + INNER.getFirst() + ": " + known);
    }

    private static void closed(Findings findings, String what, Reply reply) {
        findings.unless(reply.isRefused(), what + " was answered with " + reply);
        findings.unless(
                !reply.body().contains("# TYPE") && !reply.body().contains("jvm_"), what + " shows metrics to anybody");
    }

    private static void keys(Target target, Findings findings) {
        target.spend(3);
        String key = "Idempotency-Key: " + UUID.randomUUID();
        String told = "{\"channel\":\"WEBSITE\",\"answers\":[],\"narrative\":\"attack\"}";
        Reply first = target.request("POST", "/api/triage/interviews", told, "Content-Type: application/json", key);
        String code = code(first);
        findings.unless(first.status() == 201 && !code.isEmpty(), "an interview could not be begun: " + first);
        for (String body : List.of(told, "{\"channel\":\"WEBSITE\",\"answers\":[]}")) {
            Reply other = target.request("POST", "/api/triage/interviews", body, "Content-Type: application/json", key);
            findings.unless(
                    !other.isFailure() && !code(other).equals(code),
                    "another visitor with the same key was answered with the first one's interview: " + other.status());
        }
    }

    private static String code(Reply reply) {
        Matcher code = CODE.matcher(reply.body());
        return code.find() ? code.group(1) : "";
    }
}
