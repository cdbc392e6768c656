package cn.onestop.cases.audit;

import cn.onestop.web.Access;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets an auditor check that nobody changed who did what and who looked at what. */
@RestController
class AuditController {
    private static final String CURSOR = "audit";

    private final ChainCheck check;
    private final Cursors cursors;

    AuditController(ChainCheck check, Cursors cursors) {
        this.check = check;
        this.cursors = cursors;
    }

    /**
     * A part of the check.
     *
     * @param checked how many records or cases this part went through
     * @param broken the first entry of each chain that does not fit
     * @param next to go on with; null when everything is checked
     */
    record VerifiedPart(
            int checked,
            List<ChainCheck.Broken> broken,
            @Nullable String next) {}

    @GetMapping("/internal/audit/verify")
    @Access(scope = "audit.verify")
    VerifiedPart verify(@RequestParam(required = false) @Nullable String after, Limit limit) {
        ChainCheck.Part part = check.check(after == null ? null : cursors.read(CURSOR, after), limit.value());
        return new VerifiedPart(
                part.checked(), part.broken(), part.next() == null ? null : cursors.sign(CURSOR, part.next()));
    }
}
