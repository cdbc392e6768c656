package cn.onestop.notary.domain;

import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import java.time.Instant;

/**
 * What was told of meaning and consequences, and on record for good (Notarization Law art. 27).
 *
 * @param meaning as the kind had it then
 * @param by key of the notary
 * @param words what was told beside, and what the person said to it
 */
public record Telling(Text meaning, String by, Sensitive words, Instant at) {}
