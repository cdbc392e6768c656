package cn.onestop.acceptance.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be seen only where the platform runs: its logs, and the metrics on the management ports. */
final class Inside {
    private static final int REQUESTS = 12;

    /** Of the log, for one bad request; other requests write beside it. */
    private static final int LONGEST = 6_000;

    private static final Pattern ID = Pattern.compile("[A-Z]{3}-\\d{8}-[0-9A-Z]{8}-[0-9A-Z]\\b"
            + "|\\bP-[0-9a-zA-Z]{8,}"
            + "|\\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\\b");

    private Inside() {}

    /**
     * Line ends in all that a request can carry, and what the log then says.
     *
     * @param command prints the logs of all services
     */
    static void forge(Target target, Findings findings, String command) {
        int before = logs(command).length();
        String mark = "FORGED" + UUID.randomUUID().toString().replace("-", "");
        String end = "%0D%0A" + mark;
        target.spend(REQUESTS);
        target.get("/api/areas/21" + end);
        target.get("/api/mediations?a" + end + "=1");
        target.get("/api/mediations?limit=" + end, target.loggedIn());
        target.get("/api/mediations/" + end, target.loggedIn());
        target.get("/api/mediations", "Authorization: Bearer " + end, "Purpose: " + end);
        target.get("/api/mediations", target.loggedIn(), "Purpose: " + end, "Accept-Language: " + end);
        target.get("/api/one-stop/matters/" + end, target.loggedIn());
        target.get("/api/one-stop/overview?=" + end, target.loggedIn());
        target.request("HACK" + mark, "/api/mediations", "");
        String json = "{\"\\r\\n" + mark + "\":\"\\r\\n" + mark + "\",\"answers\":[{\"question\":\"\\r\\n" + mark
                + "\",\"value\":\"\\u2028" + mark + "\"}]}";
        target.request("POST", "/api/triage/walks", json, "Content-Type: application/json");
        target.request(
                "POST",
                "/login",
                "username=nobody" + end + "&password=" + end + "&continue=/" + end,
                "Content-Type: application/x-www-form-urlencoded");
        target.exchange(
                target.head(
                        "POST", "/api/triage/walks", "Content-Type: application/json", "Transfer-Encoding: chunked"),
                (mark + "\r\n").getBytes(StandardCharsets.US_ASCII));
        Target.pause(Duration.ofSeconds(1));
        String after = logs(command);
        judge(after.substring(Math.min(before, after.length())), after, mark, findings);
    }

    static void judge(String grown, String all, String mark, Findings findings) {
        Pattern forged = Pattern.compile("(?m)^(?:\\S+\\s*\\|\\s?)?" + mark);
        findings.unless(!forged.matcher(all).find(), "a line of the log was written by a request");
        findings.unless(
                grown.length() <= LONGEST * REQUESTS,
                "a bad request writes " + grown.length() / REQUESTS + " characters to the log");
    }

    /** No tag of a metric names a case, a person or an id. */
    static void scrape(List<URI> ports, Findings findings) {
        for (URI port : ports) {
            try (HttpClient http = HttpClient.newHttpClient()) {
                HttpResponse<String> metrics = http.send(
                        HttpRequest.newBuilder(port.resolve("/actuator/prometheus"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                findings.unless(metrics.statusCode() == 200, "no metrics at " + port + ": " + metrics.statusCode());
                tags(metrics.body(), port.toString(), findings);
            } catch (IOException e) {
                findings.add("no metrics at " + port + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    static void tags(String metrics, String where, Findings findings) {
        findings.unless(metrics.contains("jvm_") || metrics.contains("# TYPE"), "no metrics at " + where);
        Matcher id = ID.matcher(metrics);
        while (id.find()) {
            findings.add("the metrics of " + where + " name " + id.group());
        }
    }

    private static String logs(String command) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectErrorStream(true)
                    .start();
            try (InputStream out = process.getInputStream()) {
                return new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
