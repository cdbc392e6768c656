package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;

/**
 * What the client says of the service.
 *
 * @param stars 1 to 5
 */
public record ClientRating(int stars, Sensitive words, Instant at) {}
