package cn.onestop.registry;

import cn.onestop.kernel.CaseSummary;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;

/** A line's feed: what a test puts in, in pages of two, by reference. */
public final class FakeLine {
    private static final int PAGE = 2;

    private final ConcurrentSkipListMap<String, CaseSummary> cases = new ConcurrentSkipListMap<>();
    private final AtomicReference<Runnable> beforePage = new AtomicReference<>(() -> {});
    private final HttpServer server;
    private volatile boolean away;

    FakeLine() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/cases/feed", this::answer);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void put(CaseSummary summary) {
        cases.put(summary.reference(), summary);
    }

    public void clear() {
        cases.clear();
        beforePage.set(() -> {});
        away = false;
    }

    public void goAway() {
        away = true;
    }

    /** Runs when a page is asked for, as a live event that comes in the middle of a rebuild. */
    public void beforePage(Runnable action) {
        beforePage.set(action);
    }

    private void answer(HttpExchange exchange) throws IOException {
        beforePage.get().run();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        int status = away ? 503 : authorization == null ? 401 : 200;
        byte[] body = status == 200 ? page(exchange.getRequestURI().getQuery()) : new byte[0];
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private byte[] page(String query) {
        String after = query.replaceAll("(^|.*&)after=([^&]*).*", "$2");
        List<CaseSummary> items = (query.contains("after=") ? cases.tailMap(after, false) : cases)
                .values().stream().limit(PAGE).toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", items);
        page.put("next", items.size() == PAGE ? items.getLast().reference() : null);
        return JsonMapper.shared().writeValueAsString(page).getBytes(StandardCharsets.UTF_8);
    }
}
