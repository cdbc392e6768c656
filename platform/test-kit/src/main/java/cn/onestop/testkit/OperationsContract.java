package cn.onestop.testkit;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/**
 * What contracts over every operation have in common. The extending IT belongs to a Spring test on a random port
 * ({@link OnTestServers}); it says what can't be known from the OpenAPI document: which item exists, and good bodies.
 */
public abstract class OperationsContract {
    @Value("${local.server.port}")
    int port;

    @Value("${spring.application.name}")
    String service = "";

    /** The value of a path variable: of an item that exists and belongs to {@link #owner()} and {@link #area()}. */
    protected String pathValue(Operation operation, String variable) {
        return Reference.mint(Line.MEDIATION, LocalDate.of(2026, 3, 2), new SplittableRandom(7))
                .toString();
    }

    /** A good body; made of the schema unless the service knows a better one. */
    protected @Nullable String body(Operation operation) {
        return operation
                .body()
                .map(schema -> Schemas.sample(operation.document(), schema).toString())
                .orElse(null);
    }

    /** The person to whom the item belongs. */
    protected String owner() {
        return TestTokens.citizen("P-owner");
    }

    /** Where the item lies. */
    protected String area() {
        return "210102001001";
    }

    /** Where it doesn't. */
    protected String otherArea() {
        return "211402";
    }

    /** Whether the item is somebody's, so that a stranger must not see it: a case is, a public place is not. */
    protected boolean isPersonal(Operation operation) {
        return operation.isAboutAnItem() && !operation.isForAnyone();
    }

    /** Whether an operation is held to this contract; what is none of the service's JSON API may be left out, with a reason. */
    protected boolean covers(Operation operation) {
        return true;
    }

    final List<Operation> operations() {
        Http.Answer answer = Http.at(port).get("/v3/api-docs");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        List<Operation> all = Operation.of(answer.json());
        if (all.isEmpty()) {
            throw new IllegalStateException("the OpenAPI document of " + service + " has no operations");
        }
        return all.stream().filter(this::covers).toList();
    }

    /**
     * Everybody of the access class, as far as the item lets one say who that is: the owner, staff of each role in its area, the
     * partner. Whoever has a seat in the item (the mediator on the panel, the appraiser of the team) the service adds.
     */
    final List<String> everybodyOf(Operation operation) {
        List<String> all = new ArrayList<>();
        if (operation.isForOwners()) {
            all.add(owner());
        }
        for (String role : operation.staff()) {
            all.add(TestTokens.staff(Role.valueOf(role), area()));
        }
        if (operation.isForOwners() || !operation.staff().isEmpty()) {
            all.addAll(withASeat(operation));
        }
        if (operation.isInternal()) {
            all.replaceAll(token -> TestTokens.exchanged(token, service, "gateway"));
            operation.scopes().forEach(scope -> all.add(TestTokens.service("other-service", service, scope)));
        } else {
            operation.scopes().forEach(scope -> all.add(TestTokens.partner(partner(), scope)));
        }
        return all;
    }

    /** Others than the owner and the area's staff whom the item itself lets in. */
    protected List<String> withASeat(Operation operation) {
        return List.of();
    }

    /** The partner's client that filed the item; any where no partner did. */
    protected String partner() {
        return "partner";
    }

    /**
     * Whether what the operation is about can't be there in this service's fixture, so that whoever is let in finds nothing: what
     * nobody offered, attached, parked or filed as a partner (which {@link CaseLineContract} does).
     */
    protected boolean isAbsent(Operation operation) {
        return operation.path().startsWith("/internal/inbox/")
                || operation.path().endsWith("/progress")
                || operation.path().contains("{referral}")
                || operation.path().matches(".*[{]reference}.*[{]id}.*");
    }

    /** Someone whom the access class admits. */
    final @Nullable String admitted(Operation operation) {
        if (operation.isForAnyone()) {
            return null;
        }
        if (operation.isForOwners()) {
            return operation.isInternal() ? TestTokens.exchanged(owner(), service, "gateway") : owner();
        }
        if (!operation.staff().isEmpty()) {
            String staff =
                    TestTokens.staff(Role.valueOf(operation.staff().iterator().next()), area());
            return operation.isInternal() ? TestTokens.exchanged(staff, service, "gateway") : staff;
        }
        return operation.isInternal()
                ? TestTokens.service("other-service", service, operation.scope())
                : TestTokens.partner("partner", operation.scope());
    }

    final Http.Answer call(Operation operation, @Nullable String token) {
        return call(operation, token, path(operation), body(operation));
    }

    final Http.Answer call(Operation operation, @Nullable String token, String path, @Nullable String body) {
        return Http.at(port).as(token).send(operation.method(), path, body, headers(operation));
    }

    /** The path with every variable and every required parameter. */
    final String path(Operation operation) {
        String path = operation.path();
        for (Operation.Parameter variable : operation.parameters("path")) {
            path = path.replace("{" + variable.name() + "}", encode(pathValue(operation, variable.name())));
        }
        for (Operation.Parameter parameter : operation.parameters("query")) {
            if (parameter.required()) {
                path = with(
                        path,
                        parameter.name(),
                        encode(Schemas.sample(operation.document(), parameter.schema())
                                .asString()));
            }
        }
        return path;
    }

    /** The path with a parameter more; its value is encoded already. */
    static String with(String path, String name, String encoded) {
        return path + (path.contains("?") ? "&" : "?") + name + "=" + encoded;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    final String[] headers(Operation operation) {
        List<String> headers = new ArrayList<>();
        for (Operation.Parameter header : operation.parameters("header")) {
            switch (header.name()) {
                case "Idempotency-Key" -> headers.addAll(List.of(header.name(), "contract-" + System.nanoTime()));
                case "If-Match" -> headers.addAll(List.of(header.name(), "\"1\""));
                case "Purpose" -> headers.addAll(List.of(header.name(), "contract"));
                default -> {}
            }
        }
        return headers.toArray(String[]::new);
    }

    static JsonNode parse(String json) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(json);
    }
}
