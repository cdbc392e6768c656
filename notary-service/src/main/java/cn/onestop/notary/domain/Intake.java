package cn.onestop.notary.domain;

import cn.onestop.kernel.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case began.
 *
 * @param office null where no office of the directory serves the area
 * @param proxy null when the applicant came by oneself, or another line sent it
 */
public record Intake(
        Reference reference,
        Reference matter,
        Instant openedAt,
        String area,
        @Nullable Office office,
        @Nullable Proxy proxy) {}
