package cn.onestop.consultation.domain;

import cn.onestop.kernel.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the other side. No party of the consultation: the other side never learns that it was asked about.
 *
 * @param key in the register of persons and organisations
 * @param representative key of the person who acts for an organisation, or null
 */
public record Opponent(
        Sensitive key,
        Sensitive name,
        boolean organisation,
        @Nullable Sensitive representative) {}
