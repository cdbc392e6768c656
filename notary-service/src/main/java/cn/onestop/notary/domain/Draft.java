package cn.onestop.notary.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;

/**
 * What the certificate is to say.
 *
 * @param statement what was examined and found, a paragraph a line
 * @param conclusion what is hereby proved
 */
public record Draft(Sensitive statement, Sensitive conclusion, Instant at) {}
