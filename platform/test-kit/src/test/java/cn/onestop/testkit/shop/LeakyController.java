package cn.onestop.testkit.shop;

import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Planted: everything that the contracts are there to find. */
@RestController
public class LeakyController {
    public record Parcel(@Nullable String on) {}

    /** A stranger and another area's clerk see it, any reference will do. */
    @Access(own = true, staff = Role.CLERK)
    @GetMapping("/api/leaky/{reference}")
    public Map<String, String> one(@PathVariable String reference) {
        return Map.of("reference", reference);
    }

    /** Believes whoever names the owner's key. */
    @Access(own = true, staff = Role.CLERK)
    @GetMapping("/api/leaky/{reference}/keyed")
    public Map<String, String> keyed(
            @PathVariable String reference, Caller caller, @RequestParam(required = false) @Nullable String personKey) {
        if (!"P-owner".equals(personKey) && !caller.isPerson("P-owner")) {
            throw Problems.notFound();
        }
        return Map.of("reference", reference);
    }

    /** Says that clerks may and lets none in. */
    @Access(staff = Role.CLERK)
    @GetMapping("/api/leaky/{reference}/closed")
    public Map<String, String> closed(@PathVariable String reference) {
        throw Problems.forbidden();
    }

    /** Says that partners may and lets none in. */
    @Access(own = true, scope = "orders.read")
    @GetMapping("/api/leaky/{reference}/scoped")
    public Map<String, String> scoped(@PathVariable String reference, Caller caller) {
        if (caller.service()) {
            throw Problems.forbidden();
        }
        return Map.of("reference", reference);
    }

    /** An unclean date is the caller's fault and answered as ours; the cursor is taken for what it is not. */
    @Access(own = true)
    @PostMapping("/api/leaky")
    public Map<String, String> post(
            @RequestBody Parcel parcel, @RequestParam(required = false) @Nullable String after) {
        return Map.of("on", LocalDate.parse(String.valueOf(parcel.on())).toString(), "after", String.valueOf(after));
    }
}
