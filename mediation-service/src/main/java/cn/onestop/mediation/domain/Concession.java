package cn.onestop.mediation.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;

/**
 * What a party would give up for the sake of an agreement. Not usable against that party in a lawsuit (Supreme People's
 * Court's Interpretation of the Civil Procedure Law art. 107; Online Mediation Rules art. 18), so it is walled off: the
 * case's mediators and the party itself may read it, nobody else, on no line.
 *
 * @param party key of the party that said it
 */
public record Concession(String party, Sensitive what, Instant at, String recordedBy) {}
