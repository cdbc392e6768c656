package cn.onestop.testkit.shop;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import cn.onestop.web.Whole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** As a service should be. */
@RestController
public class OrderController {
    public static final String REFERENCE = Reference.mint(
                    Line.NOTARY, LocalDate.of(2026, 3, 2), new SplittableRandom(3))
            .toString();

    public enum Size {
        SMALL,
        LARGE
    }

    public record Item(@NotBlank String what, int count) {}

    public record Order(
            @NotBlank String title,
            @NotNull Size size,
            LocalDate on,
            Instant at,
            boolean urgent,
            List<@Valid Item> items,
            @Nullable String note) {}

    private final Cursors cursors;

    OrderController(Cursors cursors) {
        this.cursors = cursors;
    }

    @Access(anyone = true)
    @GetMapping("/api/shop")
    public Map<String, String> shop() {
        return Map.of("name", "shop");
    }

    @Access(own = true)
    @PostMapping("/api/orders")
    @ResponseStatus(HttpStatus.CREATED)
    public Map<String, String> order(@RequestBody @Valid Order order, IdempotencyKey key) {
        return Map.of("reference", REFERENCE);
    }

    @Access(own = true)
    @GetMapping("/api/orders")
    public Page<String> orders(
            Caller caller,
            Limit limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable Size size) {
        if (after != null) {
            cursors.read("orders", after);
        }
        return new Page<>(caller.isPerson("P-owner") ? List.of(REFERENCE) : List.of(), null);
    }

    @Access(own = true, staff = Role.CLERK, scope = "orders.read")
    @GetMapping("/api/orders/{reference}")
    public ResponseEntity<Map<String, String>> one(@PathVariable Reference reference, Caller caller) {
        judge(reference, caller);
        return ResponseEntity.ok().eTag(Etags.of(1)).body(Map.of("reference", reference.toString()));
    }

    @Access(staff = Role.CLERK)
    @PutMapping("/api/orders/{reference}")
    public Map<String, String> change(
            @PathVariable Reference reference,
            Caller caller,
            ExpectedVersion version,
            @RequestBody @Valid Order order) {
        judge(reference, caller);
        return Map.of("reference", reference.toString());
    }

    @Access(scope = "orders.feed")
    @GetMapping("/internal/orders/feed")
    public Whole<String> feed() {
        return new Whole<>(List.of(REFERENCE));
    }

    private static void judge(Reference reference, Caller caller) {
        boolean known = reference.toString().equals(REFERENCE);
        if (!known
                || !(caller.isPerson("P-owner") || caller.service() || caller.isStaffIn("210102001001", Role.CLERK))) {
            throw Problems.notFound();
        }
    }
}
