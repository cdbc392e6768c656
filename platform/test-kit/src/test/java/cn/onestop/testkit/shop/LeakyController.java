package cn.onestop.testkit.shop;

import cn.onestop.web.Access;
import cn.onestop.web.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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

    /** A list that nothing bounds and nobody can read on in. */
    @Access(own = true)
    @GetMapping("/api/leaky")
    public List<String> all() {
        return List.of("one");
    }

    /** One thing without a tag: it is written behind the platform's back. */
    @Access(own = true)
    @GetMapping("/api/leaky/untagged")
    public void untagged(HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write("{}");
    }

    /** An unclean date is the caller's fault and answered as ours; the cursor is taken for what it is not. */
    @Access(own = true)
    @PostMapping("/api/leaky")
    public Map<String, String> post(
            @RequestBody Parcel parcel, @RequestParam(required = false) @Nullable String after) {
        return Map.of("on", LocalDate.parse(String.valueOf(parcel.on())).toString(), "after", String.valueOf(after));
    }
}
